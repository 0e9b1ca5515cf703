package parley.app;

import io.netty.buffer.PooledByteBufAllocator;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.core.NoticeTopic;
import parley.core.Rules;
import parley.dialect.Dialect;
import parley.dialect.irc.About;
import parley.dialect.irc.Access;
import parley.dialect.irc.IrcConfig;
import parley.dialect.irc.IrcDialect;
import parley.dialect.irc.Sts;
import parley.dialect.join.JoinConfig;
import parley.dialect.join.JoinDialect;
import parley.dialect.login.LoginConfig;
import parley.dialect.login.LoginDialect;
import parley.dialect.plain.PlainConfig;
import parley.dialect.plain.PlainDialect;
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
import parley.server.hub.Steward;
import parley.server.listen.ChatListeners;
import parley.server.listen.Loops;
import parley.server.listen.ServerParts;
import parley.server.listen.StartException;
import parley.wire.Language;

/// A running chat server: the journal, the hub, the dialects and the ports, put together.
final class ChatServer {
  private static final Logger LOG = LoggerFactory.getLogger(ChatServer.class);
  private static final Duration END_WITHIN = Duration.ofSeconds(4);
  private static final int ROOMS_LISTED_MAX = 100;
  private static final int WHO_REPLIES_MAX = 1000;

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
  /// @param startedAt when the server was started
  private record Running(Configuration configuration, IrcDialect irc, Instant startedAt) {}

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
      Secrecy.check(configuration);
      var dialects = dialects(configuration);
      var irc = irc(configuration, configuration.rules(), clock.instant());
      dialects.put(Language.IRC, irc);
      dialects.replaceAll((_, dialect) -> fittings.dialect().apply(dialect));
      var listeners =
          ChatListeners.open(loops, new ServerParts(configuration, hub, dialects, clock));
      for (Listener bound : listeners.bound()) {
        LOG.info("Chat server started on {} dialect={}", bound.address(), name(bound));
      }
      LOG.info("transport=\"{}\" journal={}", loops.description(), kept(configuration));
      var running = new Running(configuration, irc, clock.instant());
      var server = new ChatServer(journal, hub, loops, listeners, running);
      server.steward = fittings.steward().apply(new ServerSteward(server, fittings.source()));
      server.govern(configuration, server.steward, workers);
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
    hub.governance().roomsOpenedPerHour(configuration.limits().roomsOpenedPerHour());
    hub.governance().operators(configuration.operators());
    hub.governance().exempt(configuration.bansExempt());
    running.irc.reconfigure(
        ircConfig(configuration, running.startedAt), access(configuration.access()));
    Logging.begin(configuration.log());
    running = new Running(configuration, running.irc, running.startedAt);
    return reread.told(moved);
  }

  private void govern(Configuration configuration, Steward steward, Hashing hashing) {
    loops
        .hub()
        .execute(
            () -> {
              hub.governance().begin(steward, Aside.workers(), hashing, loops.hub());
              hub.governance().roomsOpenedPerHour(configuration.limits().roomsOpenedPerHour());
              hub.governance().operators(configuration.operators());
              hub.governance().admission().level(configuration.defcon());
              hub.governance().exempt(configuration.bansExempt());
            });
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
        accounts.failuresPerHour());
  }

  private static Hub hub(
      Configuration configuration, InstantSource clock, Journal journal, AccountOffice office) {
    var limits = configuration.limits();
    var hubLimits =
        new HubLimits(configuration.classes(), limits.recentMessages(), limits.waitingBytes());
    return new Hub(
        configuration.rules(), hubLimits, clock, journal, office, PooledByteBufAllocator.DEFAULT);
  }

  private static Map<Language, Dialect> dialects(Configuration configuration) {
    var server = configuration.server();
    var timing = configuration.timing();
    var dialects = new EnumMap<Language, Dialect>(Language.class);
    dialects.put(
        Language.PLAIN,
        new PlainDialect(
            new PlainConfig(
                server.timeZone(),
                server.joinHistory(),
                configuration.limits().historyReplies(),
                ROOMS_LISTED_MAX,
                timing.unnamedWatchTime())));
    dialects.put(
        Language.LOGIN,
        new LoginDialect(new LoginConfig(timing.unauthenticatedTime(), timing.loginIdleTimeout())));
    dialects.put(
        Language.JOIN,
        new JoinDialect(
            new JoinConfig(server.timeZone(), server.joinHistory(), timing.unauthenticatedTime())));
    return dialects;
  }

  private static IrcDialect irc(Configuration configuration, Rules rules, Instant now) {
    return new IrcDialect(ircConfig(configuration, now), rules, access(configuration.access()));
  }

  private static IrcConfig ircConfig(Configuration configuration, Instant startedAt) {
    var server = configuration.server();
    var timing = configuration.timing();
    return new IrcConfig(
        server.name(),
        server.network(),
        "parley-" + Version.number(),
        server.motd(),
        startedAt,
        timing.unauthenticatedTime(),
        timing.ircPingTimeout(),
        WHO_REPLIES_MAX,
        configuration.limits().historyReplies(),
        about(configuration.about()));
  }

  private static Access access(Configuration.Access access) {
    var sts = access.sts();
    return new Access(
        sts.duration().isZero() ? null : new Sts(sts.port(), sts.duration(), sts.preload()),
        access.gateways());
  }

  private static About about(Configuration.About about) {
    return new About(about.location(), about.organization(), about.email(), about.icon());
  }

  private static String name(Listener listener) {
    return listener.dialect().name().toLowerCase(Locale.ROOT) + (listener.tls() ? "+tls" : "");
  }

  private static String kept(Configuration configuration) {
    var journal = configuration.journal();
    return journal.ephemeral() ? "none" : "\"" + journal.directory() + "\"";
  }
}
