package parley.client.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import parley.client.loop.Stage;
import parley.client.model.Guest;

final class RegistrationTest {
  private static Stage alice() {
    return Stage.terminal("Alice", IrcConversation::new).connected();
  }

  @Test
  void beginsWithCapabilitiesNickAndUser() {
    assertThat(alice().sent()).containsExactly("CAP LS 302", "NICK Alice", "USER alice 0 * Alice");
  }

  @Test
  void asksForWhatItKnowsOfWhatIsOffered() {
    Stage alice = alice().clear();
    alice.server(":srv CAP * LS * :sasl=PLAIN server-time", ":srv CAP * LS :echo-message x/y");
    assertThat(alice.sent()).containsExactly("CAP REQ :echo-message server-time");

    alice.server(":srv CAP * ACK :echo-message server-time");
    assertThat(alice.sent()).endsWith("CAP END");
  }

  @Test
  void goesOnWithoutWhatIsRefusedOrNotOffered() {
    assertThat(alice().clear().server(":srv CAP * LS :sasl").sent()).containsExactly("CAP END");
    assertThat(alice().clear().server(":srv CAP * LS :batch", ":srv CAP * NAK :batch").sent())
        .containsExactly("CAP REQ batch", "CAP END");
  }

  @Test
  void aServerThatDoesNotKnowCapIsNoProblem() {
    Stage alice = alice().server(":srv 421 Alice CAP :Unknown command", ":srv 001 Alice :Hi");

    assertThat(alice.screen()).containsExactly("* You are Alice. /help lists the commands.");
    assertThat(alice.sent()).endsWith("JOIN #lobby");
  }

  @Test
  void theFirstRoomIsEntered() {
    Stage alice =
        Stage.terminal(
                "Alice",
                guest -> new IrcConversation(new Guest("Alice", "java", true, guest.clock())))
            .connected()
            .server(":srv 001 Alice :Hi");

    assertThat(alice.sent()).endsWith("JOIN #java");
  }

  @Test
  void aTakenNickIsReplacedAndThatIsSaid() {
    Stage alice = alice().clear().server(":srv 433 * Alice :Nickname is already in use");
    alice.server(":srv 433 * Alice_ :Nickname is already in use");

    assertThat(alice.sent()).containsExactly("NICK Alice_", "NICK Alice2");
    assertThat(alice.screen())
        .containsExactly(
            "* The name Alice is taken; trying Alice_.",
            "* The name Alice_ is taken; trying Alice2.");
    alice.server(":srv 001 Alice2 :Hi");
    assertThat(alice.status()).contains("| Alice2 ");
  }

  @Test
  void atLastThePersonIsAsked() {
    Stage alice = alice();
    for (int i = 0; i < 9; i++) {
      alice.server(":srv 433 * x :Nickname is already in use");
    }
    assertThat(alice.screen()).last().asString().endsWith("Choose another: /nick NAME");

    alice.clear().type("/nick Zoe").server(":srv 001 Zoe :Hi");
    assertThat(alice.sent()).containsExactly("NICK Zoe", "JOIN #lobby");
  }

  @Test
  void inAPipeATakenNickFails() {
    Stage robot = Stage.pipe("Alice", IrcConversation::new).connected();
    robot.server(":srv 433 * Alice :Nickname is already in use");

    assertThat(robot.exitStatus()).isEqualTo(1);
    assertThat(robot.errors()).isEqualTo("parley: The name Alice is taken");
  }

  @Test
  void aNickThatIsNotAllowedIsSaid() {
    Stage alice = alice().server(":srv 432 * Alice :Erroneous nickname");

    assertThat(alice.screen())
        .containsExactly(
            "! The server does not allow the name Alice: Erroneous nickname"
                + " Choose another: /nick NAME");
  }

  @Test
  void aServerThatDoesNotLetOneInIsNotDialledAgain() {
    Stage alice = alice().server("ERROR :Too many connections");

    assertThat(alice.exitStatus()).isEqualTo(1);
    assertThat(alice.errors()).isEqualTo("parley: the server says: Too many connections");
  }

  @Test
  void afterALostConnectionTheWantedNickIsTriedFirst() {
    Stage alice = alice().server(":srv 433 * Alice :in use", ":srv 001 Alice_ :Hi").closed(null);
    alice.pass(Duration.ofSeconds(4)).connected();

    assertThat(alice.sent()).contains("NICK Alice");
  }

  @Test
  void theServersGreetingIsShownOnce() {
    Stage alice = alice().server(":srv 001 Alice :Hi", ":srv 372 Alice :Be nice");
    alice.server(":srv 376 Alice :End").closed(null).pass(Duration.ofSeconds(4)).connected();
    alice.server(":srv 001 Alice :Hi", ":srv 372 Alice :Be nice", ":srv 376 Alice :End");

    assertThat(alice.screen()).containsOnlyOnce("14:30 * Be nice");
  }
}
