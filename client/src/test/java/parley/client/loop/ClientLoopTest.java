package parley.client.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import parley.client.plain.PlainConversation;

/// Connections that fail, break and come back; leaving; pipes.
final class ClientLoopTest {
  @Test
  void aServerThatCannotBeReachedIsOneLineAndStatusOne() {
    Stage client = Stage.terminal("John", PlainConversation::new);
    client.closed("cannot reach chat.example:7007: connection refused");

    assertThat(client.ended()).isTrue();
    assertThat(client.exitStatus()).isEqualTo(1);
    assertThat(client.errors())
        .isEqualTo("parley: cannot reach chat.example:7007: connection refused");
  }

  @Test
  void aLostConnectionIsToldAndMadeAgain() {
    Stage client = Stage.terminal("John", PlainConversation::new).connected();
    client.closed("the connection broke");

    assertThat(client.screen().getFirst())
        .matches("! Lost: the connection broke\\. Trying again in [23] s\\.");
    assertThat(client.status()).matches(" connection lost, again in [23] s ");
    assertThat(client.dialled()).isEqualTo(1);

    client.pass(Duration.ofSeconds(4));
    assertThat(client.dialled()).isEqualTo(2);
    assertThat(client.status()).isEqualTo(" connecting to chat.example:7007 ");

    client.connected();
    assertThat(client.status()).isNull();
    assertThat(client.type("Hi").sent()).containsExactly("John: Hi");
  }

  @Test
  void everyFailedAttemptWaitsLonger() {
    Stage client = Stage.terminal("John", PlainConversation::new).connected();
    client.closed(null).pass(Duration.ofSeconds(4)).closed("cannot reach it");
    client.pass(Duration.ofSeconds(2));
    assertThat(client.dialled()).isEqualTo(2);
    assertThat(client.pass(Duration.ofSeconds(5)).dialled()).isEqualTo(3);
  }

  @Test
  void aLineEnteredWhileThereIsNoConnectionIsSaidNotToBeSent() {
    Stage client = Stage.terminal("John", PlainConversation::new).connected().closed(null);
    client.type("Hi");

    assertThat(client.screen())
        .contains("! Not connected: that was not sent. The Up key brings it back.");
    client.pass(Duration.ofSeconds(4)).connected();
    assertThat(client.sent()).isEmpty();
  }

  @Test
  void theLineBeingTypedIsNotAskedForAgainWhenTheConnectionBreaks() {
    Stage client = Stage.terminal("John", PlainConversation::new).connected();
    assertThat(client.asking()).isTrue();
    // The screen throws when it is asked twice.
    client.closed(null).pass(Duration.ofSeconds(4)).connected();
    assertThat(client.asking()).isTrue();
  }

  @Test
  void quitLeavesAlsoWithoutAConnection() {
    Stage client = Stage.terminal("John", PlainConversation::new).connected().closed(null);

    assertThat(client.type("/quit").ended()).isTrue();
    assertThat(client.exitStatus()).isZero();
  }

  @Test
  void whatComesFromAConnectionThatWasGivenUpIsIgnored() {
    Stage client = Stage.terminal("John", PlainConversation::new).connected();
    client.type("exit").interrupt();
    assertThat(client.ended()).isTrue();
    assertThat(client.server("late").screen()).doesNotContain("late");
  }

  @Test
  void leavingWaitsForTheServerButNotForEver() {
    Stage client = Stage.terminal("John", PlainConversation::new).connected().type("exit");
    assertThat(client.finished()).isTrue();
    assertThat(client.ended()).isFalse();
    assertThat(client.server("John: bye").screen()).contains("John: bye");
    assertThat(client.pass(Duration.ofSeconds(3)).ended()).isTrue();
    assertThat(client.exitStatus()).isZero();
  }

  @Test
  void ctrlCAndCtrlDLeave() {
    assertThat(Stage.terminal("John", PlainConversation::new).connected().interrupt().finished())
        .isTrue();
    assertThat(Stage.terminal("John", PlainConversation::new).connected().endOfInput().finished())
        .isTrue();
  }

  @Test
  void aPipeLeavesWhenTheServerHasReadEverything() {
    Stage robot = Stage.pipe("Robot", PlainConversation::new).connected().type("hi").endOfInput();

    assertThat(robot.sent()).containsExactly("Robot: hi");
    assertThat(robot.finished()).isTrue();
    assertThat(robot.ended()).isFalse();
    assertThat(robot.closed(null).exitStatus()).isZero();
  }

  @Test
  void aPipeWhoseEndTheServerNeverConfirmsFails() {
    Stage robot = Stage.pipe("Robot", PlainConversation::new).connected().type("hi").endOfInput();

    assertThat(robot.pass(Duration.ofSeconds(30)).ended()).isFalse();
    assertThat(robot.pass(Duration.ofSeconds(1)).exitStatus()).isEqualTo(1);
    assertThat(robot.errors())
        .isEqualTo("parley: the server did not confirm that everything was delivered");
  }

  @Test
  void aPipeDoesNotConnectAgain() {
    Stage robot = Stage.pipe("Robot", PlainConversation::new).connected().type("hi").closed(null);

    assertThat(robot.exitStatus()).isEqualTo(1);
    assertThat(robot.errors()).isEqualTo("parley: the server closed the connection");
  }

  @Test
  void aPipeIsReadNoFasterThanTheServerReads() {
    Stage robot = Stage.pipe("Robot", PlainConversation::new).connected().full(true).type("hi");

    assertThat(robot.asking()).isFalse();
    assertThat(robot.full(false).asking()).isTrue();
  }

  @Test
  void pastedLinesAreSentOneByOne() {
    Stage client = Stage.terminal("John", PlainConversation::new).connected().type("one\ntwo");

    assertThat(client.sent()).containsExactly("John: one", "John: two");
  }

  @Test
  void typedLineBreaksOfOtherKindsCannotForgeLines() {
    Stage client = Stage.terminal("John", PlainConversation::new).connected();
    client.type("one\rtwo\0three");

    assertThat(client.sent()).containsExactly("John: onetwothree");
  }

  @Test
  void aServerMayTakeASecondForEachLineOfAPipe() {
    Stage robot = Stage.pipe("Robot", PlainConversation::new).connected();
    for (int i = 0; i < 100; i++) {
      robot.type("line " + i);
    }
    robot.endOfInput().pass(Duration.ofSeconds(129));

    assertThat(robot.ended()).isFalse();
    assertThat(robot.closed(null).exitStatus()).isZero();
  }
}
