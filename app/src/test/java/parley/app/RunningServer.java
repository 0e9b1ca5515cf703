package parley.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import parley.dialect.TestOperations;
import parley.server.config.ConfigurationReader;
import parley.server.config.Listener;

/// A server of this process, on free loopback ports, with a clock that a test controls.
final class RunningServer implements AutoCloseable {
  private static final int TICKS_PER_SECOND = 4;
  private static final Duration TICK = Duration.ofMillis(250);

  private final ManualClock clock = new ManualClock(Instant.parse("2026-01-02T14:30:15Z"));
  private final Observed observed = new Observed();
  private final ChatServer server;
  private final BreakableJournal journal;
  private boolean stopped;

  private RunningServer(@Nullable Path file, List<String> listens, List<String> keys)
      throws Exception {
    var journals = new CompletableFuture<BreakableJournal>();
    var steward = new TestSteward();
    server =
        ChatServer.start(
            ConfigurationReader.read(file, listens, keys),
            new Fittings(
                clock,
                kept -> {
                  journals.complete(new BreakableJournal(kept));
                  return journals.join();
                },
                observed::around,
                ConfigurationSource.NONE,
                _ -> steward));
    journal = journals.join();
    onHub(
        () -> {
          steward.serve(server.hub());
          server.hub().governance().operators(TestOperations.OPERATORS);
        });
  }

  /// @param listens `DIALECT[+tls]` each
  /// @param keys `KEY=VALUE` each
  static RunningServer start(List<String> listens, List<String> keys) throws Exception {
    return start(null, listens, keys);
  }

  /// The same with a configuration file for the rest.
  static RunningServer start(@Nullable Path file, List<String> listens, List<String> keys)
      throws Exception {
    return new RunningServer(
        file, listens.stream().map(dialect -> dialect + "=127.0.0.1:0").toList(), keys);
  }

  /// The port where this dialect is spoken to the silent; `DIALECT+tls` for the encrypted one.
  int port(String dialect) {
    return server.bound().stream()
        .filter(bound -> name(bound).equals(dialect))
        .mapToInt(Listener::port)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no port for " + dialect));
  }

  private static String name(Listener bound) {
    return bound.dialect().name().toLowerCase(Locale.ROOT) + (bound.tls() ? "+tls" : "");
  }

  /// A client where this dialect is spoken.
  Client client(String dialect) throws IOException {
    return new Client(connect(dialect));
  }

  /// A connection to where this dialect is spoken.
  Socket connect(String dialect) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), port(dialect));
    socket.setTcpNoDelay(true);
    return socket;
  }

  /// The conversations, hub thread only.
  Observed observed() {
    return observed;
  }

  /// Whether the hub has nothing under way; hub thread only.
  boolean isQuiet() {
    return journal.isQuiet() && server.hub().isIdle();
  }

  /// How many connections the hub has; hub thread only.
  int connections() {
    return server.hub().connections();
  }

  /// How many it did not let in; hub thread only.
  long turnedAway() {
    return server.hub().governance().turnedAway();
  }

  /// Does something on the hub's thread, after a turn has begun, and waits for it.
  <T> T onHub(Supplier<T> question) {
    return CompletableFuture.supplyAsync(question, server.hubThread()).join();
  }

  /// Does something on the hub's thread, and waits for it.
  void onHub(Runnable action) {
    CompletableFuture.runAsync(action, server.hubThread()).join();
  }

  /// Lets time pass for the hub, tick by tick.
  void pass(Duration time) {
    onHub(
        () -> {
          for (var rest = time; rest.isPositive(); rest = rest.minus(TICK)) {
            clock.advance(TICK);
            tick();
          }
          // The server's own ticks go on meanwhile, and deadlines are looked at with every fourth.
          for (int i = 0; i < TICKS_PER_SECOND; i++) {
            tick();
          }
        });
  }

  private void tick() {
    server.hub().tick();
    server.hub().endOfTurn();
  }

  void breakJournal(boolean broken) {
    onHub(() -> journal.setBroken(broken));
  }

  /// Begins to stop.
  CompletableFuture<Integer> stop() {
    stopped = true;
    return CompletableFuture.supplyAsync(server::stop);
  }

  @Override
  public void close() {
    if (!stopped) {
      int _ = stop().join();
    }
  }
}
