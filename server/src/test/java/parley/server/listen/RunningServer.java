package parley.server.listen;

import io.netty.buffer.ByteBufAllocator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import parley.dialect.Dialect;
import parley.server.config.ConfigurationReader;
import parley.server.config.Listener;
import parley.server.hub.AccountOffice;
import parley.server.hub.Hub;
import parley.server.hub.HubLimits;
import parley.wire.Language;

/// A server on free ports of this machine, whose dialects are parrots.
final class RunningServer implements AutoCloseable {
  static final Map<Language, Dialect> PARROTS =
      Map.of(
          Language.PLAIN, new Parrot("plain"),
          Language.LOGIN, new Parrot("login"),
          Language.JOIN, new Parrot("join"),
          Language.IRC, new Parrot("irc"));

  private final Hub hub;
  private final Loops loops;
  private final ChatListeners listeners;
  private final AtomicReference<Instant> time;
  private boolean stopped;

  private RunningServer(
      Hub hub, Loops loops, ChatListeners listeners, AtomicReference<Instant> time) {
    this.time = time;
    this.hub = hub;
    this.loops = loops;
    this.listeners = listeners;
  }

  /// @param sets `KEY=VALUE`, or `listen=NOTATION`; without the latter, one port for everything
  static RunningServer start(String... sets) throws Exception {
    var keys =
        new ArrayList<>(
            List.of(
                "journal.ephemeral=true", "limits.messages-per-second=0", "detect.silence=60s"));
    var listens = new ArrayList<String>();
    for (String set : sets) {
      if (set.startsWith("listen=")) {
        listens.add(set.substring("listen=".length()));
      } else {
        keys.add(set);
      }
    }
    if (listens.isEmpty()) {
      listens.add("any=127.0.0.1:0");
    }
    var configuration = ConfigurationReader.read(null, listens, keys);
    var time = new AtomicReference<>(Instant.parse("2026-01-02T03:04:05Z"));
    InstantSource clock = time::get;
    var loops = Loops.start(configuration.server());
    var limits = new HubLimits(configuration.classes(), 10, 1 << 20);
    var hub =
        new Hub(
            configuration.rules(),
            limits,
            clock,
            new KeptAtOnce(loops.hub()),
            AccountOffice.NONE,
            ByteBufAllocator.DEFAULT);
    try {
      var parts = new ServerParts(configuration, hub, PARROTS, clock);
      return new RunningServer(hub, loops, ChatListeners.open(loops, parts), time);
    } catch (StartException failure) {
      loops.stop(Duration.ofSeconds(5));
      throw failure;
    }
  }

  List<Listener> bound() {
    return listeners.bound();
  }

  int port() {
    return bound().getFirst().port();
  }

  Hub hub() {
    return hub;
  }

  /// Looks for a new certificate, as the server does from time to time.
  boolean renewCertificate() {
    return listeners.renewCertificate().toCompletableFuture().join();
  }

  /// Lets the server's clock run on; it stands still otherwise.
  void pass(Duration passed) {
    time.updateAndGet(now -> now.plus(passed));
  }

  /// Does something on the hub's thread.
  void onHub(Runnable action) {
    loops.hub().execute(action);
  }

  Client connect() throws IOException {
    return new Client(new Socket(InetAddress.getLoopbackAddress(), port()));
  }

  /// Begins to end, as the program does.
  void stop() {
    stopped = true;
    listeners.stopAccepting();
    onHub(hub::stop);
  }

  /// Waits for the end; whether all was in order in time.
  boolean awaitEnd() {
    return listeners.close(Duration.ofSeconds(20));
  }

  @Override
  public void close() {
    if (!stopped) {
      stop();
      var _ = awaitEnd();
    }
  }
}
