package parley.server.listen;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.server.config.Configuration;
import parley.server.config.Listener;
import parley.server.http.Page;
import parley.server.hub.Hub;
import parley.server.proxy.Trusted;
import parley.server.tls.CertificateFiles;
import parley.server.tls.CertificateSource;
import parley.server.tls.OwnCertificate;
import parley.server.tls.ServerTls;

/// The ports of the chat server, and everything that comes in through them.
public final class ChatListeners {
  private static final Logger LOG = LoggerFactory.getLogger(ChatListeners.class);
  private static final int TICK_MILLIS = 250;
  private static final int LOOK_AGAIN_MILLIS = 5;
  private static final int RENEW_SECONDS = 30;

  private final Loops loops;
  private final Hub hub;
  private final Ports ports;
  private final List<IoLoop> io;
  private final Seats seats;
  private final ServerTls tls;

  private ChatListeners(Loops loops, Hub hub, ServerTls tls, Configuration configuration) {
    this.loops = loops;
    this.hub = hub;
    this.tls = tls;
    this.ports = new Ports(loops);
    this.seats =
        new Seats(
            configuration.limits().connections(),
            configuration.classes(),
            configuration.access().gateways());
    this.io =
        loops.io().stream().map(loop -> new IoLoop(loop, loops, configuration, seats)).toList();
  }

  /// Binds every configured port, and only then begins to accept. From here on the hub belongs to
  /// its thread.
  ///
  /// @param loops where everything runs
  /// @param parts what the ports lead to
  /// @throws StartException where a port cannot be had, or the certificate cannot be read
  public static ChatListeners open(Loops loops, ServerParts parts) throws StartException {
    var tls = new ServerTls(certificate(parts), background());
    var listeners = new ChatListeners(loops, parts.hub(), tls, parts.configuration());
    for (Listener listener : parts.configuration().listeners()) {
      listeners.ports.bind(listener);
    }
    var page = new Page(parts.configuration().server(), listeners.bound(), parts.clock());
    var trusted = Trusted.of(parts.configuration().proxy().trusted());
    listeners.begin(
        new Services(parts.hub(), parts.dialects(), tls, page, trusted, parts.configuration()));
    return listeners;
  }

  /// Where it listens, with the ports that were given where 0 was asked for.
  public List<Listener> bound() {
    return ports.bound();
  }

  /// Looks at once whether the files of the certificate are other ones than before, which it does
  /// from time to time by itself. From any thread; those who are connected stay.
  ///
  /// @return whether there was a newer one that holds
  public CompletionStage<Boolean> renewCertificate() {
    return tls.renew();
  }

  /// From now on newcomers are let in by this configuration, as far as its classes and gateways are
  /// concerned. From any thread.
  public void apply(Configuration changed) {
    loops
        .io()
        .getFirst()
        .execute(
            () ->
                seats.apply(
                    changed.limits().connections(),
                    changed.classes(),
                    changed.access().gateways()));
  }

  /// Takes no more connections. Those that are there stay.
  public void stopAccepting() {
    ports.close();
    io.forEach(each -> each.loop().execute(each::stopping));
  }

  /// Waits until the hub has nothing left to say and no connections, and everything has been read,
  /// at most for so long; then ends the loops and whatever is still connected.
  ///
  /// @return whether all was in order in time
  public boolean close(Duration within) {
    var quiet = new CompletableFuture<Void>();
    loops.hubLoop().execute(() -> lookWhetherQuiet(quiet));
    boolean inTime = isDone(quiet, within);
    loops.stop(Duration.ofSeconds(1));
    return inTime;
  }

  private static CertificateSource certificate(ServerParts parts) throws StartException {
    var configuration = parts.configuration();
    var files = configuration.tls().files();
    if (files == null) {
      var journal = configuration.journal();
      return new OwnCertificate(
          configuration.server().name(),
          journal.ephemeral() ? null : journal.directory(),
          parts.clock());
    }
    try {
      return CertificateFiles.read(files.certificate(), files.key());
    } catch (IOException failure) {
      throw new StartException("tls: cannot read " + failure.getMessage(), failure);
    } catch (GeneralSecurityException failure) {
      throw new StartException("tls: " + failure.getMessage(), failure);
    }
  }

  /// One thing after the other, on a thread that is there only while there is something to do.
  private static Executor background() {
    return new ThreadPoolExecutor(
        0,
        1,
        1,
        TimeUnit.SECONDS,
        new LinkedBlockingQueue<>(),
        Thread.ofPlatform().daemon().name("parley-tls").factory());
  }

  private void begin(Services services) {
    connectTurns();
    loops
        .hubLoop()
        .scheduleAtFixedRate(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    if (services.configuration().tls().files() != null) {
      loops
          .hubLoop()
          .scheduleAtFixedRate(
              this::renewCertificate, RENEW_SECONDS, RENEW_SECONDS, TimeUnit.SECONDS);
    }
    var bound = ports.bound();
    for (int i = 0; i < bound.size(); i++) {
      var listener = bound.get(i);
      var entrances = new ArrayList<Entrance>();
      io.forEach(each -> entrances.add(new Entrance(listener, each, services)));
      ports.accept(i, new Acceptor(List.copyOf(entrances), seats));
    }
  }

  private void connectTurns() {
    if (loops.sharesThread()) {
      loops.hubLoop().onEndOfTurn(hub::endOfTurn);
    } else {
      io.forEach(each -> each.loop().onEndOfTurn(each.toHub()::handOver));
      loops.hubLoop().onEndOfTurn(this::endOfHubTurn);
    }
  }

  private void endOfHubTurn() {
    try {
      hub.endOfTurn();
    } finally {
      io.forEach(each -> each.fromHub().handOver());
    }
  }

  private void tick() {
    try {
      hub.tick();
    } catch (RuntimeException bug) {
      // A periodic task that throws is not run again.
      LOG.error("a tick failed", bug);
    }
  }

  private void lookWhetherQuiet(CompletableFuture<Void> quiet) {
    if (hub.isIdle() && hub.connections() == 0 && io.stream().allMatch(IoLoop::isEmpty)) {
      quiet.complete(null);
    } else if (!quiet.isDone()) {
      loops
          .hubLoop()
          .schedule(() -> lookWhetherQuiet(quiet), LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private static boolean isDone(CompletableFuture<Void> quiet, Duration within) {
    try {
      quiet.get(within.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | ExecutionException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      quiet.cancel(false);
    }
  }
}
