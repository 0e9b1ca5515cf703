package parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who does not read what they are sent is ended, and harms nobody.
@Timeout(120)
class SlowReaderTest {
  private static final int MIB = 1 << 20;
  private static final int BATCH = 50;
  private static final int TEXT = 6000;

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void oneWhoDoesNotRead(int loops) throws Exception {
    try (var neighbours = Neighbours.on("server.loops=" + loops)) {
      long before = Neighbours.bufferBytes();
      var silent = notReading(neighbours, "JOIN:Silent");

      int said = talkUntilLeft(neighbours, 1);
      assertThat((long) said * TEXT).as("bytes said").isGreaterThan(MIB);
      assertThat(Neighbours.bufferBytes() - before).isLessThan(16 * MIB);
      neighbours.areAloneAgain();
      silent.close();
    }
  }

  @Test
  void manyWhoDoNotRead() throws Exception {
    try (var neighbours =
        Neighbours.on("limits.output-queue-bytes=1MiB", "limits.output-total-bytes=4MiB")) {
      long before = Neighbours.bufferBytes();
      var silent = new ArrayList<Socket>();
      for (int i = 0; i < 10; i++) {
        silent.add(notReading(neighbours, "JOIN:Silent" + i));
      }
      int said = talkUntilLeft(neighbours, 10);

      assertThat(said).isPositive();
      assertThat(Neighbours.bufferBytes() - before).isLessThan(16 * MIB);
      neighbours.areAloneAgain();
      for (Socket socket : silent) {
        socket.close();
      }
    }
  }

  /// Someone in the lobby who will not read, with as little room as the system gives.
  private static Socket notReading(Neighbours neighbours, String line) throws IOException {
    var socket = new Socket();
    socket.setReceiveBufferSize(4096);
    socket.connect(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), neighbours.server().port("join")));
    var client = new Client(socket).send(line);
    client.lineWith("USER_JOINED:" + line.substring("JOIN:".length()));
    return socket;
  }

  /// Lea talks until as many were ended for not reading. Kim, who reads, gets everything she says,
  /// in order. How many lines she said.
  private static int talkUntilLeft(Neighbours neighbours, int silent) throws IOException {
    var text = "x".repeat(TEXT);
    int said = 0;
    int left = 0;
    List<String> heard = new ArrayList<>();
    while (left < silent && (long) said * TEXT < 200L * MIB) {
      var lines = new String[BATCH];
      for (int i = 0; i < BATCH; i++) {
        lines[i] = "MSG <" + said++ + "> " + text;
      }
      neighbours.lea().send(lines);
      var last = "<" + (said - 1) + "> ";
      neighbours.lea().lineWith("MSG Lea " + last);
      for (String line : neighbours.kim().linesTo(last)) {
        if (line.contains(" QUIT :")) {
          assertThat(line).startsWith(":Silent").endsWith("QUIT :Output queue exceeded");
          left++;
        } else if (line.contains(":<")) {
          heard.add(line.replaceAll(".*:<(\\d+)> x*", "$1"));
        }
      }
    }
    assertThat(left).as("ended for not reading").isEqualTo(silent);
    assertThat(heard).hasSize(said);
    for (int i = 0; i < said; i++) {
      assertThat(heard.get(i)).isEqualTo(Integer.toString(i));
    }
    return said;
  }
}
