package parley.client.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import parley.client.loop.Stage;
import parley.client.model.Guest;

final class JoinConversationTest {
  private static Stage alice() {
    Stage alice = Stage.terminal("Alice", JoinConversation::new).connected();
    return alice.server("JOINED:Alice", "USER_JOINED:Alice").clear();
  }

  @Test
  void aTakenNameIsAskedForAgain() {
    Stage alice = Stage.terminal(null, JoinConversation::new).connected().type("Alice");
    alice.server("ERROR:username-taken").type("Alicia").server("JOINED:Alicia");

    assertThat(alice.screen())
        .containsExactly(
            "Connected to chat server",
            "Enter username: Alice",
            "! That name is taken.",
            "Enter username: Alicia",
            "Joined as: Alicia");
  }

  @Test
  void inAPipeATakenNameFails() {
    Stage alice = Stage.pipe("Alice", JoinConversation::new).connected();
    alice.server("ERROR:username-taken");

    assertThat(alice.exitStatus()).isEqualTo(1);
    assertThat(alice.errors()).isEqualTo("parley: Alice: That name is taken.");
  }

  @Test
  void nothingIsAskedForUntilTheNameIsAccepted() {
    Stage alice = Stage.terminal("Alice", JoinConversation::new).connected();
    assertThat(alice.asking()).isFalse();
    assertThat(alice.server("JOINED:Alice").asking()).isTrue();
  }

  @Test
  void othersComeAndGo() {
    Stage alice = alice().server("USER_JOINED:Bob", "USER_LEFT:Bob");

    assertThat(alice.screen()).containsExactly("* Bob joined", "* Bob left");
  }

  @Test
  void privateMessagesGoBothWays() {
    Stage alice = alice().type("/msg Bob psst").server("PRIVATE:Bob:what: is it?");

    assertThat(alice.sent()).containsExactly("PRIVATE:Bob:psst");
    assertThat(alice.screen())
        .containsExactly("> /msg Bob psst", "[you -> Bob]: psst", "[Bob -> you]: what: is it?");
  }

  @Test
  void roomsAndUsers() {
    Stage alice = alice().type("/join java").server("JOINED_ROOM:java");
    alice.type("/users").server("USERS:Alice,Bob");

    assertThat(alice.sent()).containsExactly("JOIN_ROOM:java", "LIST_USERS");
    assertThat(alice.screen()).contains("* You are in java", "Users: Alice, Bob");
  }

  @Test
  void theRoomIsEnteredAgainAfterALostConnection() {
    Stage alice = alice().type("/join java").server("JOINED_ROOM:java").closed(null);
    alice.pass(Duration.ofSeconds(4)).connected().server("JOINED:Alice");

    assertThat(alice.sent()).containsExactly("JOIN:Alice", "JOIN_ROOM:java");
  }

  @Test
  void theFirstRoomIsEntered() {
    Stage alice =
        Stage.pipe(
                "Alice",
                guest -> new JoinConversation(new Guest("Alice", "java", false, guest.clock())))
            .connected()
            .server("JOINED:Alice");

    assertThat(alice.sent()).containsExactly("JOIN:Alice", "JOIN_ROOM:java");
  }

  @Test
  void aPipeQuitsAndWaitsForTheEnd() {
    Stage alice = Stage.pipe("Alice", JoinConversation::new).connected().server("JOINED:Alice");
    alice.type("Hi").endOfInput();

    assertThat(alice.sent()).containsExactly("JOIN:Alice", "MESSAGE:Hi", "QUIT");
    assertThat(alice.closed(null).exitStatus()).isZero();
    assertThat(alice.screen()).endsWith("Disconnected");
  }

  @Test
  void aRefusalIsSaidInWordsAndMakesAPipeFail() {
    assertThat(alice().server("ERROR:no-such-user").screen())
        .containsExactly("! There is nobody of that name.");

    Stage pipe = Stage.pipe("Alice", JoinConversation::new).connected().server("JOINED:Alice");
    pipe.type("/msg Bob hi").server("ERROR:no-such-user").endOfInput().closed(null);
    assertThat(pipe.exitStatus()).isEqualTo(1);
    assertThat(pipe.errors()).isEqualTo("parley: There is nobody of that name.");
  }

  @Test
  void aNameWithAColonIsNotSentAsOne() {
    Stage alice = alice().type("/msg a:b hi");

    assertThat(alice.sent()).isEmpty();
    assertThat(alice.screen()).endsWith("! A name has no colon.");
  }
}
