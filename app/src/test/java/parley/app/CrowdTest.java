package parley.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Many connections: silent ones, and such as come and go.
@Timeout(120)
class CrowdTest {
  private static final int SILENT = 2500;
  private static final int COMING_AND_GOING = 600;
  private static final int KIB = 1 << 10;

  @Test
  void silentConnectionsByTheThousand() throws Exception {
    assumeThat(openFilesMax()).as("open files allowed").isGreaterThan(2 * SILENT + 1000);
    try (var neighbours =
        Neighbours.on("limits.connections-per-address=" + (SILENT + 2), "detect.silence=1ms")) {
      long before = Neighbours.bufferBytes();
      var silent = new ArrayList<Client>();
      var ports = List.of("plain", "login", "join", "irc", "any", "irc+tls");
      for (int i = 0; i < SILENT; i++) {
        silent.add(neighbours.server().client(ports.get(i % ports.size())));
      }
      neighbours.chat();
      // The encrypted ones do not get to the chat without a handshake.
      await()
          .atMost(Duration.ofSeconds(30))
          .until(
              () -> neighbours.server().onHub(neighbours.server()::connections) > SILENT * 4 / 5);

      assertThat(neighbours.server().client("plain").linesToEnd())
          .containsExactly("* Too many connections");
      assertThat(neighbours.server().client("login").linesToEnd())
          .containsExactly("ERR too-many-connections");
      assertThat(Neighbours.bufferBytes() - before).isLessThan((long) SILENT * KIB);
      assertThat(neighbours.online()).containsExactly("Kim", "Lea");
      neighbours.chat();
      for (Client client : silent) {
        client.close();
      }
      neighbours.areAloneAgain();
      neighbours.server().client("login").send("LOGIN Late").lineWith("OK");
    }
  }

  @Test
  void comingAndGoing() throws Exception {
    long seed = ThreadLocalRandom.current().nextLong();
    var random = new SplittableRandom(seed);
    try (var neighbours = Neighbours.on("detect.silence=1ms")) {
      for (int i = 0; i < COMING_AND_GOING; i++) {
        comeAndGo(neighbours, random, i);
        if (i % 50 == 0) {
          neighbours.chat();
        }
      }
      neighbours.areAloneAgain();
    } catch (AssertionError | IOException failure) {
      throw new AssertionError("seed " + seed, failure);
    }
  }

  /// Someone connects, says a little or nothing, and leaves in one way or another.
  private static void comeAndGo(Neighbours neighbours, SplittableRandom random, int i)
      throws IOException {
    var ports = List.of("plain", "login", "join", "irc", "any", "irc+tls");
    try (var client = neighbours.server().client(ports.get(random.nextInt(ports.size())))) {
      var lines =
          List.of(
              new String[] {"Churn" + i + ": hi", "/quit"},
              new String[] {"LOGIN Churn" + i, "MSG hi", "LOGOUT"},
              new String[] {"JOIN:Churn" + i, "MESSAGE:hi", "JOIN_ROOM:den", "QUIT"},
              new String[] {"NICK Churn" + i, "USER c 0 * :C", "JOIN #lobby,#den", "QUIT"});
      var script = lines.get(random.nextInt(lines.size()));
      int said = random.nextInt(script.length + 1);
      for (int line = 0; line < said; line++) {
        client.send(script[line]);
      }
      switch (random.nextInt(4)) {
        case 0 -> client.endOutput();
        case 1 -> client.send(new byte[] {'x'});
        // Leaves with a reset.
        case 2 -> client.socket().setSoLinger(true, 0);
        default -> {}
      }
    } catch (IOException _) {
      // It was let go before it had said everything.
    }
  }

  private static long openFilesMax() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
        ? system.getMaxFileDescriptorCount()
        : 0;
  }
}
