package parley.client.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import parley.client.loop.Stage;

final class RoomsTest {
  @Test
  void enteringShowsRoomAndPeople() {
    Stage alice = IrcStage.enter(IrcStage.alice(), "#java");

    assertThat(alice.screen())
        .containsExactly(
            "--- 2:#java ---", "14:30 * Alice joined #java", "* 2 people in #java: Alice, @Bob");
    assertThat(alice.status()).isEqualTo(" chat.example:7007 | Alice | 1:#lobby [2:#java]");
  }

  @Test
  void whatIsSaidInOtherRoomsIsCountedAndShownLater() {
    Stage alice = IrcStage.enter(IrcStage.alice(), "#java").clear();
    alice.server(":Bob!b@h PRIVMSG #lobby :one", ":Bob!b@h PRIVMSG #lobby :hello alice!");

    assertThat(alice.screen()).isEmpty();
    assertThat(alice.status()).endsWith("| 1:#lobby (2!) [2:#java]");

    alice.type("/win 1");
    assertThat(alice.screen())
        .containsExactly("--- 1:#lobby ---", "14:30 <Bob> one", "14:30 <Bob> hello alice!");
    assertThat(alice.status()).endsWith("| [1:#lobby] 2:#java");
  }

  @Test
  void aRoomWithAnotherNameIsTheSameRoom() {
    Stage alice = IrcStage.enter(IrcStage.alice("draft/channel-rename"), "#java").clear();
    alice.server(
        ":Bob!b@h RENAME #java #coffee :it is one",
        ":Bob!b@h PRIVMSG #coffee :hi",
        ":Bob!b@h RENAME #lobby #LOBBY :",
        ":Bob!b@h RENAME #nowhere #else :",
        ":Bob!b@h RENAME #coffee #lobby :");

    assertThat(alice.screen())
        .containsExactly("14:30 * Bob renamed #java to #coffee (it is one)", "14:30 <Bob> hi");
    assertThat(alice.status()).endsWith("| 1:#LOBBY (1) [2:#coffee]");

    alice.type("well");
    assertThat(alice.sent()).containsExactly("PRIVMSG #coffee well");
  }

  @Test
  void arrivalsInOtherRoomsDoNotCount() {
    Stage alice = IrcStage.enter(IrcStage.alice(), "#java").clear();
    alice.server(":Eve!e@h JOIN #lobby", ":Eve!e@h PART #lobby");

    assertThat(alice.screen()).isEmpty();
    assertThat(alice.status()).endsWith("| 1:#lobby [2:#java]");
  }

  @Test
  void whatIsKeptForAnotherRoomIsBounded() {
    Stage alice = IrcStage.enter(IrcStage.alice(), "#java").clear();
    for (int i = 1; i <= 600; i++) {
      alice.server(":Bob!b@h PRIVMSG #lobby :" + i);
    }
    alice.type("/room lobby");

    assertThat(alice.screen()).hasSize(501).contains("14:30 <Bob> 101", "14:30 <Bob> 600");
  }

  @Test
  void peopleComeAndGo() {
    Stage alice = IrcStage.alice();
    alice.server(":Eve!e@h JOIN #lobby", ":Eve!e@h NICK Eva", ":Eva!e@h PART #lobby :tea");
    alice.server(
        ":Zoe!z@h JOIN #lobby", ":Zoe!z@h QUIT :Quit: gone", ":Bob!b@h TOPIC #lobby :news");
    alice.type("/users");

    assertThat(alice.screen())
        .containsExactly(
            "14:30 * Eve joined #lobby",
            "14:30 * Eve is now Eva",
            "14:30 * Eva left #lobby (tea)",
            "14:30 * Zoe joined #lobby",
            "14:30 * Zoe quit (gone)",
            "14:30 * Bob set the topic: news",
            "* 2 people in #lobby: Alice, @Bob");
  }

  @Test
  void whoIsAwayIsMarked() {
    Stage alice = IrcStage.alice("away-notify").server(":Bob!b@h AWAY :lunch").type("/users");
    alice.server(":Bob!b@h AWAY").type("/users");

    assertThat(alice.screen())
        .containsExactly(
            "* 2 people in #lobby: Alice, @Bob (away)", "* 2 people in #lobby: Alice, @Bob");
  }

  @Test
  void whoIsPutOutOfARoomSeesTheNext() {
    Stage alice = IrcStage.enter(IrcStage.alice(), "#java").clear();
    alice.server(":Bob!b@h KICK #java Alice :enough");

    assertThat(alice.screen())
        .containsExactly("14:30 * Alice was put out of #java by Bob (enough)", "--- 1:#lobby ---");
    assertThat(alice.status()).endsWith("| [1:#lobby]");
  }

  @Test
  void namesAreComparedAsTheServerDoes() {
    Stage alice = IrcStage.enter(IrcStage.alice(), "#a[b]").clear();
    alice.server(":Bob!b@h PRIVMSG #A{B} :hi");

    assertThat(alice.screen()).containsExactly("14:30 <Bob> hi");
  }

  @Test
  void aRoomThatCannotBeEnteredIsSaid() {
    Stage alice = IrcStage.alice().type("/join secret");
    alice.server(":srv 473 Alice #secret :Cannot join channel (+i)");

    assertThat(alice.sent()).containsExactly("JOIN #secret");
    assertThat(alice.screen()).containsExactly("! #secret Cannot join channel (+i)");
    assertThat(alice.status()).endsWith("| [1:#lobby]");
  }

  @Test
  void inAPipeARoomThatCannotBeEnteredFails() {
    Stage robot = Stage.pipe("Alice", IrcConversation::new).connected();
    robot.server(":srv 001 Alice :Hi", ":srv 473 Alice #lobby :Cannot join channel (+i)");

    assertThat(robot.exitStatus()).isEqualTo(1);
    assertThat(robot.errors()).isEqualTo("parley: #lobby Cannot join channel (+i)");
  }

  @Test
  void roomsAreEnteredAgainAfterALostConnection() {
    Stage alice = IrcStage.alice().type("/join java sesame");
    IrcStage.enter(alice, "#java").type("/away lunch", "/win 1").closed("the connection broke");
    alice.pass(Duration.ofSeconds(4)).connected().clear();
    alice.server(":srv 001 Alice :Hi again");
    assertThat(alice.sent()).containsExactly("AWAY lunch", "JOIN #lobby", "JOIN #java sesame");

    IrcStage.enter(IrcStage.enter(alice, "#lobby"), "#java");
    assertThat(alice.status()).isEqualTo(" chat.example:7007 | Alice (away) | [1:#lobby] 2:#java");
    assertThat(alice.screen()).doesNotContain("--- 2:#java ---");
  }

  @Test
  void theRoomCanBeSwitchedWithoutAConnection() {
    Stage alice = IrcStage.enter(IrcStage.alice(), "#java").closed(null).clear().type("/win 1");

    assertThat(alice.screen()).containsExactly("--- 1:#lobby ---");
    assertThat(alice.type("hi").screen()).last().asString().startsWith("! Not connected");
  }

  @Test
  void peopleOfOtherRoomsAreAskedFor() {
    Stage alice = IrcStage.alice().type("/users #java");
    alice.server(":srv 353 Alice = #java :+Eve @Zoe", ":srv 366 Alice #java :End");

    assertThat(alice.sent()).containsExactly("NAMES #java");
    assertThat(alice.screen()).containsExactly("* 2 people in #java: +Eve, @Zoe");
  }

  @Test
  void tabCompletesPeopleAndRooms() {
    Stage alice = IrcStage.alice().type("/rooms").server(":srv 322 Alice #java 3 :beans");

    assertThat(alice.screen()).containsExactly("14:30 * #java (3 people): beans");
    assertThat(alice.offers("b")).containsExactly("Bob: ");
    assertThat(alice.offers("/join j")).containsExactly("#java ");
  }
}
