package parley.client.plain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import parley.client.loop.Stage;
import parley.client.model.Guest;

final class PlainConversationTest {
  @Test
  void aNameGivenBeforehandIsNotAskedFor() {
    Stage john = Stage.terminal("John", PlainConversation::new).connected();
    john.server("Welcome to the chatroom!").type("Hi");

    assertThat(john.screen()).containsExactly("Welcome to the chatroom!", "Hi", "John: Hi");
  }

  @Test
  void aNameOfTwoWordsIsAskedForAgain() {
    Stage john = Stage.terminal(null, PlainConversation::new).connected().type("John Doe", "John");

    assertThat(john.screen())
        .containsExactly("name: John Doe", "! A name is one word.", "name: John");
  }

  @Test
  void inAPipeTheFirstLineIsTheName() {
    Stage john = Stage.pipe(null, PlainConversation::new).connected().type("John", "Hi");

    assertThat(john.sent()).containsExactly("John: Hi");
    assertThat(john.screen()).containsExactly("John: Hi");
  }

  @Test
  void aPipeWhoseFirstLineIsNoNameFails() {
    Stage john = Stage.pipe(null, PlainConversation::new).connected().type("Hi there");

    assertThat(john.exitStatus()).isEqualTo(1);
    assertThat(john.errors()).contains("first line must be a name");
  }

  @Test
  void slashCommandsGoToTheServerAsTheyAre() {
    Stage john = Stage.terminal("John", PlainConversation::new).connected();
    john.type("/users", "/msg Bob hello", "/nick Jack", "//slash");

    assertThat(john.sent())
        .containsExactly("/users", "/msg Bob hello", "/nick Jack", "John: /slash");
  }

  @Test
  void blankLinesAreNotSent() {
    Stage john = Stage.terminal("John", PlainConversation::new).connected().type("", "  ");

    assertThat(john.sent()).isEmpty();
  }

  @Test
  void theFirstRoomIsEntered() {
    Stage john =
        Stage.terminal(
                "John",
                guest -> new PlainConversation(new Guest("John", "java", true, guest.clock())))
            .connected();

    assertThat(john.sent()).containsExactly("/join java");
  }

  @Test
  void controlCharactersOfOthersNeverReachTheScreen() {
    Stage john = Stage.terminal("John", PlainConversation::new).connected();
    john.server("Eve: \u001b[2Jgone\u0007 \u202Etxt");

    assertThat(john.screen()).containsExactly("Eve: [2Jgone txt");
  }

  @Test
  void tabCompletesNamesThatWereSeen() {
    Stage john = Stage.terminal("John", PlainConversation::new).connected();
    john.server("Barbara: hi", "Bob: hi");

    assertThat(john.offers("ba")).containsExactly("Barbara: ");
    assertThat(john.offers("/us")).containsExactly("/users ");
  }

  @Test
  void theNameThatTheServerGivesIsTheOneFromThenOn() {
    Stage john = Stage.terminal("John", PlainConversation::new).connected();
    john.type("Hi").server("* The name John is taken; you are John2").type("there");
    john.server("* You are now Jack").type("again").server("John: * You are now Eve").type("!");

    assertThat(john.sent()).containsExactly("John: Hi", "John2: there", "Jack: again", "Jack: !");
    assertThat(john.screen()).contains("John2: there", "Jack: again", "Jack: !");
  }
}
