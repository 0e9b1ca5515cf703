package parley.client.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import parley.client.loop.Stage;

/// `echo hi | parley chat --name Alice host`.
final class PipeTest {
  @Test
  void linesAreReadOnlyOnceOneIsInTheRoom() {
    Stage robot = Stage.pipe("Alice", IrcConversation::new).connected();
    robot.server(":srv 001 Alice :Hi");
    assertThat(robot.asking()).isFalse();
    assertThat(robot.server(":Alice!a@h JOIN #lobby").asking()).isTrue();
  }

  @Test
  void itLeavesWhenTheServerHasEverything() {
    Stage robot = IrcStage.robot().type("hi").endOfInput();
    assertThat(robot.sent()).containsExactly("PRIVMSG #lobby hi", "PING parley-1");
    assertThat(robot.ended()).isFalse();

    robot.server(":srv PONG srv :parley-1");
    assertThat(robot.sent()).endsWith("QUIT");
    robot.server("ERROR :Closing link").closed(null);
    assertThat(robot.ended()).isTrue();
    assertThat(robot.exitStatus()).isZero();
    assertThat(robot.errors()).isEmpty();
  }

  @Test
  void anotherPongIsNoConfirmation() {
    Stage robot = IrcStage.robot().type("hi").endOfInput().server(":srv PONG srv :other");

    assertThat(robot.sent()).doesNotContain("QUIT");
  }

  @Test
  void aServerThatNeverConfirmsMakesItFail() {
    Stage robot = IrcStage.robot().type("hi").endOfInput().pass(Duration.ofSeconds(121));

    assertThat(robot.exitStatus()).isEqualTo(1);
    assertThat(robot.errors()).isEqualTo("parley: the server has not answered for two minutes");
  }

  @Test
  void aFileIsNotAFlood() {
    Stage robot = IrcStage.robot();
    for (int i = 1; i <= 8; i++) {
      robot.type("line " + i);
    }
    assertThat(robot.asking()).isFalse();
    assertThat(robot.sent()).hasSize(9).endsWith("PING parley-1");
    assertThat(robot.server(":srv PONG srv parley-1").asking()).isTrue();
  }

  @Test
  void whatTheServerRefusesMakesItFail() {
    Stage robot = IrcStage.robot().type("/msg Eve hi").endOfInput();
    robot.server(":srv 401 Alice Eve :No such nick/channel", ":srv PONG srv parley-1").closed(null);

    assertThat(robot.exitStatus()).isEqualTo(1);
    assertThat(robot.errors()).isEqualTo("parley: Eve No such nick/channel");
  }

  @Test
  void onlyWhatPeopleSayAndDoIsShown() {
    Stage robot = Stage.pipe("Alice", IrcConversation::new).connected();
    robot.server(":srv 001 Alice :Hi", ":srv 375 Alice :-", ":srv 372 Alice :- motd");
    IrcStage.enter(robot.server(":srv 376 Alice :-"), "#lobby");
    robot.server(":irc.example NOTICE Alice :Connection statistics");
    robot.server(":srv 332 Alice #lobby :topic", ":Bob!b@h PRIVMSG #lobby :hi");

    assertThat(robot.screen()).containsExactly("14:30 * Alice joined #lobby", "14:30 <Bob> hi");
  }
}
