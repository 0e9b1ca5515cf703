package parley.app;

import io.netty.buffer.PooledByteBufAllocator;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.core.NoticeTopic;
import parley.journal.Journal;
import parley.journal.JournalException;
import parley.server.account.AccountService;
import parley.server.account.AccountSettings;
import parley.server.account.HashWorkers;
import parley.server.config.Configuration;
import parley.server.config.Listener;
import parley.server.hub.AccountOffice;
import parley.server.hub.Hashing;
import parley.server.hub.Hub;
import parley.server.hub.HubLimits;
import parley.server.hub.Offers;
import parley.server.hub.Steward;
import parley.server.listen.ChatListeners;
import parley.server.listen.Loops;
import parley.server.listen.ServerParts;
import parley.server.listen.StartException;

/// A running chat server: the journal, the hub, the dialects and the ports, put together.
final class ChatServer {
  private static final Logger LOG = LoggerFactory.getLogger(ChatServer.class);
  private static final Duration END_WITHIN = Duration.ofSeconds(4);

  private final Journal journal;
  private final Hub hub;
  private final Loops loops;
  private final ChatListeners listeners;
  private volatile Steward steward = Steward.NONE;
  // Hub thread, once it listens.
  private Running running;
  private final AtomicBoolean stopping = new AtomicBoolean();
  private final CompletableFuture<Integer> end = new CompletableFuture<>();

  /// What can be applied anew.
  ///
  /// @param configuration as it was applied last
  private record Running(
      Configuration configuration, Languages languages, AccountService accounts) {}

  private ChatServer(
      Journal journal, Hub hub, Loops loops, ChatListeners listeners, Running running) {
    this.running = running;
    this.journal = journal;
    this.hub = hub;
    this.loops = loops;
    this.listeners = listeners;
  }

  /// Starts a server, which listens when this returns.
  ///
  /// @throws StartException where a port cannot be had
  /// @throws JournalException where the journal cannot be opened
  static ChatServer start(Configuration configuration) throws StartException, JournalException {
    return start(configuration, Fittings.USUAL);
  }

  /// Starts a server with these parts in place of the usual ones.
  static ChatServer start(Configuration configuration, Fittings fittings)
      throws StartException, JournalException {
    var clock = fittings.clock();
    var loops = Loops.start(configuration.server());
    var storage = Storage.open(configuration, loops.hub());
    var journal = fittings.journal().apply(storage.journal());
    var accounts = configuration.accounts();
    var workers =
        new HashWorkers(
            accounts.hashesAtOnce(), accounts.hashesWaiting(), new SecureRandom(), loops.hub());
    try {
      var office = new AccountService(storage.accounts(), settings(accounts), workers, clock);
      var hub = hub(configuration, clock, journal, office);
      hub.recover();
      var bans = storage.bans();
      hub.governance().keep(bans.all(), bans);
      cloak(hub, configuration);
      govern(hub, configuration);
      Secrecy.check(configuration);
      var languages = Languages.of(configuration, clock.instant());
      var dialects = languages.dialects();
      dialects.replaceAll((_, dialect) -> fittings.dialect().apply(dialect));
      var listeners =
          ChatListeners.open(loops, new ServerParts(configuration, hub, dialects, clock));
      for (Listener bound : listeners.bound()) {
        LOG.info("Chat server started on {} dialect={}", bound.address(), name(bound));
      }
      LOG.info("transport=\"{}\" journal={}", loops.description(), kept(configuration));
      var running = new Running(configuration, languages, office);
      var server = new ChatServer(journal, hub, loops, listeners, running);
      server.steward = fittings.steward().apply(new ServerSteward(server, fittings.source()));
      server.begin(server.steward, workers);
      return server;
    } catch (StartException | JournalException failure) {
      journal.close();
      loops.stop(Duration.ZERO);
      throw failure;
    }
  }

  private static void cloak(Hub hub, Configuration configuration) throws StartException {
    if (configuration.cloaked()) {
      var settings = configuration.journal();
      hub.governance().cloak(CloakSecret.cloak(settings.ephemeral() ? null : settings.directory()));
    }
  }

  /// Where it listens.
  List<Listener> bound() {
    return listeners.bound();
  }

  /// The chat, which belongs to the thread that [#hubThread] leads to.
  Hub hub() {
    return hub;
  }

  /// Leads to the hub's thread.
  Executor hubThread() {
    return loops.hub();
  }

  /// Waits until the server has been stopped; returns the process's exit status.
  int awaitEnd() {
    return end.join();
  }

  /// Reads the configuration again, as REHASH does. Any thread.
  void reread() {
    var apply = steward.reread();
    loops
        .hub()
        .execute(
            () -> {
              for (String line : apply.get()) {
                hub.governance().notice(NoticeTopic.SERVER, line);
              }
            });
  }

  /// Applies what can be applied of a configuration that was read again; returns what came of it.
  /// Hub thread.
  List<String> apply(Configuration configuration) {
    var reread = new Reread(running.configuration, configuration);
    int moved = hub.classes().apply(configuration.classes());
    listeners.apply(configuration);
    running.accounts.reconfigure(settings(configuration.accounts()));
    hub.governance().roomsOpenedPerHour(configuration.limits().roomsOpenedPerHour());
    hub.governance().operators(configuration.operators());
    hub.governance().exempt(configuration.bansExempt());
    running.languages.follow(configuration);
    Offers.changed(hub);
    Logging.begin(configuration.log());
    running = new Running(configuration, running.languages, running.accounts);
    return reread.told(moved);
  }

  /// What must hold from the first connection on.
  private static void govern(Hub hub, Configuration configuration) {
    var governance = hub.governance();
    governance.roomsOpenedPerHour(configuration.limits().roomsOpenedPerHour());
    governance.operators(configuration.operators());
    governance.admission().level(configuration.defcon());
    governance.exempt(configuration.bansExempt());
  }

  /// Who does for operators what the hub cannot; that needs a server which listens.
  private void begin(Steward steward, Hashing hashing) {
    loops
        .hub()
        .execute(() -> hub.governance().begin(steward, Aside.workers(), hashing, loops.hub()));
  }

  /// Says goodbye to everyone, writes what is still to be written, and ends; within five seconds.
  ///
  /// @return the process's exit status
  int stop() {
    return stop(0);
  }

  /// The same with another exit status. Who comes second waits for the first.
  int stop(int status) {
    if (!stopping.compareAndSet(false, true)) {
      return end.join();
    }
    LOG.info("Chat server is stopping");
    listeners.stopAccepting();
    loops.hub().execute(hub::stop);
    boolean inTime = listeners.close(END_WITHIN);
    journal.close();
    if (inTime) {
      LOG.info("Chat server stopped");
    } else {
      LOG.warn("Chat server stopped, but not everyone could be told within {}", END_WITHIN);
    }
    end.complete(status);
    return status;
  }

  private static AccountSettings settings(Configuration.Accounts accounts) {
    return new AccountSettings(
        accounts.registration() == Configuration.Registration.OPEN,
        accounts.beforeConnect(),
        accounts.reserveNicks(),
        accounts.passwordLengthMin(),
        accounts.passwordBytesMax(),
        accounts.openedPerHour(),
        accounts.failuresPerHour(),
        accounts.hashesPerAddress());
  }

  private static Hub hub(
      Configuration configuration, InstantSource clock, Journal journal, AccountOffice office) {
    var limits = configuration.limits();
    var hubLimits =
        new HubLimits(configuration.classes(), limits.recentMessages(), limits.waitingBytes());
    return new Hub(
        configuration.rules(), hubLimits, clock, journal, office, PooledByteBufAllocator.DEFAULT);
  }

  private static String name(Listener listener) {
    return listener.dialect().name().toLowerCase(Locale.ROOT) + (listener.tls() ? "+tls" : "");
  }

  private static String kept(Configuration configuration) {
    var journal = configuration.journal();
    return journal.ephemeral() ? "none" : "\"" + journal.directory() + "\"";
  }
}
