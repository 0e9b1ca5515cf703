package parley.client.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import parley.client.loop.Stage;

final class LoginConversationTest {
  private static Stage alice() {
    Stage alice = Stage.terminal("Alice", LoginConversation::new).connected();
    return alice.server("OK").clear();
  }

  @Test
  void aSession() {
    Stage alice = Stage.terminal(null, LoginConversation::new).connected().type("Alice");
    alice.server("OK").type("Hello").server("MSG Alice Hello", "MSG Bob Hi: Alice");
    alice.server("INFO Bob disconnected").type("quit").closed(null);

    assertThat(alice.screen())
        .containsExactly(
            "Connected to chat server",
            "Enter username: Alice",
            "Logged in as Alice",
            "> Hello",
            "Alice: Hello",
            "Bob: Hi: Alice",
            "* Bob disconnected",
            "> quit",
            "Disconnected");
    assertThat(alice.sent()).containsExactly("LOGIN Alice", "MSG Hello", "QUIT");
  }

  @Test
  void aTakenNameIsAskedForAgainAndInAPipeFails() {
    Stage alice = Stage.terminal("Alice", LoginConversation::new).connected();
    alice.server("ERR username-taken").type("Al");
    assertThat(alice.screen()).contains("! That name is taken.", "Enter username: Al");
    assertThat(alice.sent()).containsExactly("LOGIN Alice", "LOGIN Al");

    Stage pipe = Stage.pipe("Alice", LoginConversation::new).connected();
    assertThat(pipe.server("ERR username-taken").exitStatus()).isEqualTo(1);
    assertThat(pipe.errors()).isEqualTo("parley: Alice: That name is taken.");
  }

  @Test
  void aPasswordMayFollowTheName() {
    Stage alice = Stage.terminal(null, LoginConversation::new).connected();
    alice.type("Alice my secret").server("OK");

    assertThat(alice.sent()).containsExactly("LOGIN Alice my secret");
    assertThat(alice.screen()).endsWith("Logged in as Alice");
  }

  @Test
  void whoAndDirectMessages() {
    Stage alice = alice().type("/users").server("USER Alice", "USER Bob");
    alice.type("/msg Bob psst").server("DM Bob what?");

    assertThat(alice.sent()).containsExactly("WHO", "DM Bob psst");
    assertThat(alice.screen())
        .containsExactly(
            "> /users",
            "* online: Alice",
            "* online: Bob",
            "> /msg Bob psst",
            "[you -> Bob]: psst",
            "[Bob -> you]: what?");
  }

  @Test
  void aSilentPersonIsNotIdle() {
    Stage alice = alice().pass(Duration.ofSeconds(65)).server("PONG");

    assertThat(alice.sent()).containsExactly("PING", "PING");
    assertThat(alice.screen()).isEmpty();
  }

  @Test
  void aPipeLeavesWhenAPingSentAfterEverythingIsAnswered() {
    Stage robot = Stage.pipe("Robot", LoginConversation::new).connected().server("OK");
    robot.type("hi").endOfInput();
    assertThat(robot.sent()).containsExactly("LOGIN Robot", "MSG hi", "PING");

    robot.server("MSG Robot hi", "PONG");
    assertThat(robot.sent()).endsWith("QUIT");
    assertThat(robot.finished()).isTrue();
    assertThat(robot.closed(null).exitStatus()).isZero();
  }

  @Test
  void aServerWithoutPingConfirmsWithItsRefusal() {
    Stage robot = Stage.pipe("Robot", LoginConversation::new).connected().server("OK");
    robot.type("hi").endOfInput().server("ERR unknown-command");

    assertThat(robot.sent()).endsWith("QUIT");
    assertThat(robot.closed(null).exitStatus()).isZero();
  }

  @Test
  void commandsOfOtherLanguagesAreSaidToBeMissing() {
    Stage alice = alice().type("/join java", "/msg Bob");

    assertThat(alice.sent()).isEmpty();
    assertThat(alice.screen())
        .contains("! The login language has no such command; /help lists what there is.")
        .endsWith("! Usage: /msg NAME TEXT");
  }
}
