package parley.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufAllocatorMetricProvider;
import io.netty.buffer.PooledByteBufAllocator;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/// Lea and Kim, who chat on a server whatever others do to it, and look around.
final class Neighbours implements AutoCloseable {
  private static final List<String> LISTENS =
      List.of("plain", "login", "join", "irc", "irc+tls", "any");

  private final LogCapture log = LogCapture.begin();
  private final RunningServer server;
  private final Client lea;
  private final Client kim;
  private int said;

  private Neighbours(RunningServer server) throws IOException {
    this.server = server;
    this.lea = server.client("login").send("LOGIN Lea");
    lea.lineWith("OK");
    this.kim = server.client("irc").send("NICK Kim", "USER kim 0 * :Kim", "JOIN #lobby");
    kim.lineWith(" 366 ");
  }

  /// They move in.
  ///
  /// @param keys `KEY=VALUE` each, beside those that tests want
  static Neighbours on(String... keys) throws Exception {
    var all =
        new ArrayList<>(
            List.of(
                "journal.ephemeral=true",
                "detect.silence=20ms",
                "limits.messages-per-second=0",
                "limits.closing-time=200ms"));
    all.addAll(List.of(keys));
    return new Neighbours(RunningServer.start(LISTENS, all));
  }

  RunningServer server() {
    return server;
  }

  Client lea() {
    return lea;
  }

  Client kim() {
    return kim;
  }

  /// Each hears what the other says, and nothing that harms.
  void chat() throws IOException {
    var text = "from Lea " + ++said;
    lea.send("MSG " + text);
    wellFormed(lea.linesTo("MSG Lea " + text), Neighbours::isForTerminals);
    wellFormed(kim.linesTo(" PRIVMSG #lobby :" + text), c -> c != 0 && c != '\r');
    var answer = "from Kim " + ++said;
    kim.send("PRIVMSG #lobby :" + answer);
    wellFormed(lea.linesTo("MSG Kim " + answer), Neighbours::isForTerminals);
  }

  /// They still chat, all others are gone everywhere, and the operator was not troubled. Waits for
  /// that: one who connects and leaves is noticed in this order, but not at once.
  void areAloneAgain() throws IOException {
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(10))
        .untilAsserted(
            () -> {
              assertThat(server.onHub(server::connections)).isEqualTo(2);
              assertThat(online()).containsExactly("Kim", "Lea");
              assertThat(inLobby()).containsExactlyInAnyOrder("Kim", "Lea");
            });
    chat();
    wereNotAlarmed();
  }

  void wereNotAlarmed() {
    assertThat(log.alarms()).isEmpty();
  }

  /// Who is online, as login tells it.
  List<String> online() throws IOException {
    lea.send("WHO", "PING");
    return lea.linesTo("PONG").stream()
        .filter(line -> line.startsWith("USER "))
        .map(line -> line.substring("USER ".length()))
        .toList();
  }

  /// Who is in the lobby, as irc tells it.
  List<String> inLobby() throws IOException {
    kim.send("NAMES #lobby");
    return kim.linesTo(" 366 ").stream()
        .filter(line -> line.contains(" 353 "))
        .flatMap(line -> Arrays.stream(line.substring(line.lastIndexOf(':') + 1).split(" ")))
        .toList();
  }

  /// Memory of the buffers of this process, in bytes.
  static long bufferBytes() {
    var bytes = PooledByteBufAllocator.DEFAULT.metric().usedDirectMemory();
    return ByteBufAllocator.DEFAULT instanceof ByteBufAllocatorMetricProvider provider
        ? bytes + provider.metric().usedDirectMemory()
        : bytes;
  }

  private static boolean isForTerminals(int c) {
    return c == '\t' || (c >= ' ' && c != 127);
  }

  private static void wellFormed(List<String> lines, Predicate<Integer> allowed) {
    assertThat(lines)
        .allMatch(line -> line.codePoints().allMatch(allowed::test), "without control characters");
  }

  @Override
  public void close() throws IOException {
    lea.close();
    kim.close();
    server.close();
    log.close();
  }
}
