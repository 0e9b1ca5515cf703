package parley.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Who sends faster than a session may is slowed down, and nothing of it is lost.
@Timeout(120)
class PaceTest {
  private static final int LINES = 1000;

  private static String[] keys(String floodTime) {
    return new String[] {
      "limits.messages-per-second=20",
      "limits.burst=100",
      "limits.flood-time=" + floodTime,
      "login.idle-timeout=1d",
      "irc.ping-interval=1d"
    };
  }

  @Test
  void isSlowedAndLosesNothing() throws Exception {
    try (var neighbours = Neighbours.on(keys("60s"));
        var eager = neighbours.server().client("login").send("LOGIN Eager")) {
      eager.lineWith("OK");
      var lines = new String[LINES];
      for (int i = 0; i < LINES; i++) {
        lines[i] = "MSG <" + i + ">";
      }
      eager.send(lines);
      // LOGIN was the first line of the burst.
      int heard = hear(neighbours, 0, 99);
      for (int second = 0; heard < LINES; second++) {
        assertThat(heard).as("in %d s", second).isBetween(99 + 20 * second, 104 + 20 * second);
        neighbours.server().pass(Duration.ofSeconds(1));
        heard = hear(neighbours, heard, Math.min(LINES, 99 + 20 * (second + 1)));
      }
      neighbours.chat();
    }
  }

  @Test
  void isEndedForAFloodThatDoesNotEnd() throws Exception {
    try (var neighbours = Neighbours.on(keys("20s"));
        var flood = neighbours.server().client("login").send("LOGIN Flood")) {
      flood.lineWith("OK");
      flood.send("MSG x\n".repeat(5000));
      neighbours.lea().lineWith("MSG Flood x");
      await()
          .atMost(Duration.ofSeconds(30))
          .pollInterval(Duration.ofMillis(10))
          .until(
              () -> {
                neighbours.server().pass(Duration.ofSeconds(5));
                return neighbours.server().onHub(neighbours.server()::connections) == 2;
              });

      assertThat(neighbours.lea().lineWith("INFO")).isEqualTo("INFO Flood disconnected");
      neighbours.areAloneAgain();
    }
  }

  /// Lea hears these lines, in order, and then no more.
  ///
  /// @return the number of the first that she did not hear
  private static int hear(Neighbours neighbours, int from, int to) throws IOException {
    int next = from;
    while (next < to) {
      assertThat(neighbours.lea().lineWith("MSG Eager")).isEqualTo("MSG Eager <" + next++ + ">");
    }
    neighbours.lea().send("PING");
    for (String line : neighbours.lea().linesTo("PONG")) {
      if (line.startsWith("MSG Eager")) {
        assertThat(line).isEqualTo("MSG Eager <" + next++ + ">");
      }
    }
    return next;
  }
}
