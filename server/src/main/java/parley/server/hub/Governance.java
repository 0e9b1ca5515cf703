package parley.server.hub;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.core.AddressBans;
import parley.core.AddressRange;
import parley.core.CaseMapping;
import parley.core.Command;
import parley.core.Command.JoinRoom;
import parley.core.NoticeTopic;
import parley.core.Person;
import parley.core.Privilege;
import parley.core.Refusal;
import parley.core.ServerBan;
import parley.core.ServerBans;
import parley.core.Session;
import parley.dialect.Admission;
import parley.dialect.Cloak;
import parley.dialect.ConnectionClass;
import parley.dialect.Farewell;
import parley.dialect.Operations;
import parley.dialect.OperatorBlock;
import parley.journal.BanStore;
import parley.journal.memory.MemoryBans;

/// What operators of the server may do with it. Hub thread only.
public final class Governance implements Operations {
  private static final Logger LOG = LoggerFactory.getLogger(Governance.class);
  private static final Duration TOLD_EVERY = Duration.ofMinutes(1);

  private final Hub hub;
  private Steward steward = Steward.NONE;
  private Executor workers = Runnable::run;
  private Hashing hashing = Hashing.AT_ONCE;
  private Executor hubThread = Runnable::run;
  private List<OperatorBlock> operators = List.of();
  private final ServerBans bans;
  private final AddressLimit openings;
  private BanStore store = new MemoryBans();
  private final Admission admission = new Admission();
  private @Nullable Cloak cloak;
  private int asides;
  private volatile AddressBans door = AddressBans.NONE;
  private long turnedAway;
  private @Nullable ServerBan toldOf;
  private Instant toldAt = Instant.EPOCH;

  Governance(Hub hub, CaseMapping casemapping) {
    this.hub = hub;
    this.admission.whenChanged(() -> Offers.changed(hub));
    this.bans = new ServerBans(casemapping);
    this.openings = new AddressLimit(0, Duration.ofHours(1), hub::now);
  }

  /// Says who does what the hub cannot. Before it listens.
  ///
  /// @param workers where work is done that takes long
  /// @param hashing where passwords are checked
  /// @param hubThread leads to the hub's thread
  public void begin(Steward steward, Executor workers, Hashing hashing, Executor hubThread) {
    this.steward = steward;
    this.workers = workers;
    this.hashing = hashing;
    this.hubThread = hubThread;
  }

  /// Who may become an operator from now on.
  public void operators(List<OperatorBlock> configured) {
    operators = List.copyOf(configured);
  }

  @Override
  public List<OperatorBlock> operators() {
    return operators;
  }

  @Override
  public boolean isSecret(String kept, String said) {
    return steward.isSecret(kept, said);
  }

  /// From now on who comes is shown so.
  public void cloak(Cloak with) {
    cloak = with;
  }

  @Override
  public String shown(String address) {
    return cloak == null ? address : cloak.of(address);
  }

  @Override
  public List<String> certificateFingerprints(Person person) {
    return person.sessions().stream()
        .map(session -> hub.connection(session.id()))
        .filter(Objects::nonNull)
        .map(Connection::certificateFingerprint)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  @Override
  public void end(Person person, Farewell reason) {
    for (Session session : List.copyOf(person.sessions())) {
      var connection = hub.connection(session.id());
      if (connection != null) {
        hub.expel(connection, reason);
      }
    }
  }

  @Override
  public void notice(NoticeTopic topic, String text) {
    if (topic != NoticeTopic.CONNECTS) {
      // Who comes and goes is logged where it happens.
      LOG.info("notice={} {}", topic, Visible.text(text));
    }
    if (hub.chat().operators().stream().anyMatch(person -> hears(person, topic))) {
      hub.tellOperators(topic, text);
    }
  }

  /// The server ends a connection.
  void expelled(Connection connection, Farewell reason) {
    switch (reason.kind()) {
      case FLOOD, TOO_SLOW ->
          notice(NoticeTopic.FLOODS, described(connection) + " is ended: " + reason.text());
      case SHUTDOWN, NOT_NAMED_IN_TIME, IDLE, HTTP, INTERNAL, KILLED, BANNED, CLOSED -> {
        // Told by who does it, or nothing that an operator must know.
      }
    }
  }

  private String described(Connection connection) {
    var session = hub.chat().session(connection.session());
    var person = session == null ? null : session.person();
    return (person == null ? "*" : person.nick().text()) + " (" + connection.address() + ")";
  }

  /// Whether this person is an operator who wants to be told of it.
  static boolean hears(Person person, NoticeTopic topic) {
    var operator = person.operator();
    return operator != null && operator.topics().contains(topic);
  }

  /// The bans of earlier runs, and where further ones are kept. Before it listens.
  public void keep(List<ServerBan> known, BanStore where) {
    known.forEach(
        ban -> {
          var _ = bans.add(ban);
        });
    store = where;
    door = bans.addresses();
  }

  /// Nobody from there is banned.
  public void exempt(List<AddressRange> ranges) {
    bans.exempt(ranges);
    door = bans.addresses();
  }

  @Override
  public ServerBans bans() {
    return bans;
  }

  @Override
  public void ban(ServerBan ban) {
    var before = bans.add(ban);
    door = bans.addresses();
    if (before != null && !before.mask().equals(ban.mask())) {
      forget(before);
    }
    store.keep(ban, reason -> notice(NoticeTopic.BANS, "a ban is not kept: " + reason));
    var single = bans.single(ban);
    var farewell = Farewell.banned(ban.reason());
    for (Person person : List.copyOf(hub.chat().persons())) {
      if (person.operator() == null) {
        enforce(single, farewell, person);
      }
    }
    for (Connection connection : hub.unnamed()) {
      if (single.meets(connection.address())) {
        hub.expel(connection, farewell);
      }
    }
  }

  /// A person is seen by what they first came as; further sessions of theirs may come from
  /// elsewhere.
  private void enforce(ServerBans.Single ban, Farewell farewell, Person person) {
    if (ban.meets(person)) {
      end(person, farewell);
    } else if (person.sessions().size() > 1) {
      for (Session session : List.copyOf(person.sessions())) {
        var connection = hub.connection(session.id());
        if (connection != null && ban.meets(connection.address())) {
          hub.expel(connection, farewell);
        }
      }
    }
  }

  @Override
  public @Nullable ServerBan unban(ServerBan.Kind kind, String mask) {
    var removed = bans.remove(kind, mask);
    door = bans.addresses();
    if (removed != null) {
      forget(removed);
    }
    return removed;
  }

  private void forget(ServerBan ban) {
    store.forget(ban, reason -> notice(NoticeTopic.BANS, "a ban is still kept: " + reason));
  }

  /// A second has passed.
  void tick() {
    for (ServerBan over : bans.expire(hub.now())) {
      door = bans.addresses();
      forget(over);
      notice(NoticeTopic.BANS, "the ban of " + over.mask() + " is over");
    }
  }

  /// Who is not even let in. From any thread.
  public AddressBans door() {
    return door;
  }

  /// Somebody was not let in because of this ban. Operators are told, but not of each of a crowd.
  public void turnedAway(String address, ServerBan ban) {
    turnedAway++;
    var now = hub.now();
    if (!ban.equals(toldOf) || now.isAfter(toldAt.plus(TOLD_EVERY))) {
      toldOf = ban;
      toldAt = now;
      notice(NoticeTopic.BANS, refused(address, ban));
    }
  }

  /// How many were not let in.
  public long turnedAway() {
    return turnedAway;
  }

  private static String refused(String address, ServerBan ban) {
    return "refused: " + address + ", banned as " + ban.mask();
  }

  /// Whether whoever has just come is let go.
  boolean barsAtTheDoor(Connection connection) {
    return bars(connection, bans.find(connection.address(), hub.now()));
  }

  /// How many rooms may be opened from one address within an hour from now on; 0 for no bound.
  public void roomsOpenedPerHour(int max) {
    openings.bound(max);
  }

  /// What keeps a command from being looked at; null for nothing.
  @Nullable Refusal refusal(Connection connection, Command command) {
    if (bars(connection, command)) {
      return Refusal.BANNED;
    }
    return command instanceof JoinRoom join && !mayOpen(connection, join)
        ? Refusal.ROOMS_FULL
        : null;
  }

  /// Whether a room may be entered as far as it would be a new one. Those that are opened are
  /// counted, for otherwise one peer alone could fill the server with rooms.
  private boolean mayOpen(Connection connection, JoinRoom join) {
    var session = hub.chat().session(join.session());
    var person = session == null ? null : session.person();
    if (person == null
        || join.forced()
        || person.may(Privilege.OVERRIDE)
        || hub.chat().room(join.room()) != null
        || join.room().equals(connection.rules().lobby())) {
      return true;
    }
    if (!openings.allows(connection.address())) {
      return false;
    }
    openings.count(connection.address());
    return true;
  }

  /// Whether whoever gives this command is let go because of it.
  boolean bars(Connection connection, Command command) {
    return command.session().equals(connection.session())
        && (bars(connection, bans.find(hub.chat(), command, hub.now()))
            || isClosedTo(connection, command));
  }

  private boolean isClosedTo(Connection connection, Command command) {
    var farewell =
        bans.isExempt(connection.address()) ? null : admission.refusal(hub.chat(), command);
    if (farewell != null) {
      notice(NoticeTopic.BANS, "refused: " + connection.address() + ", closed to newcomers");
      hub.expel(connection, farewell);
    }
    return farewell != null;
  }

  private boolean bars(Connection connection, @Nullable ServerBan ban) {
    if (ban == null) {
      return false;
    }
    notice(NoticeTopic.BANS, refused(connection.address(), ban));
    hub.expel(connection, Farewell.banned(ban.reason()));
    return true;
  }

  @Override
  public List<ConnectionClass.Use> classes() {
    return hub.classes().uses();
  }

  @Override
  public Set<String> classesOf(Person person) {
    return hub.classes().of(person);
  }

  @Override
  public Admission admission() {
    return admission;
  }

  @Override
  public String configurationName() {
    return steward.configurationName();
  }

  @Override
  public Supplier<List<String>> reread() {
    return steward.reread();
  }

  @Override
  public void stop(boolean again) {
    steward.stop(again);
  }

  /// Does work elsewhere while the connection waits.
  <T> void aside(Connection connection, Supplier<T> work, Consumer<T> done) {
    connection.waitForAnswer();
    asides++;
    workers.execute(
        () -> {
          T result;
          try {
            result = work.get();
          } catch (RuntimeException bug) {
            hubThread.execute(() -> answered(connection, () -> hub.failed(connection, bug)));
            return;
          }
          hubThread.execute(() -> answered(connection, () -> done.accept(result)));
        });
  }

  /// Checks a password elsewhere while the connection waits.
  void check(
      Connection connection, Supplier<Boolean> check, Consumer<Boolean> done, Runnable busy) {
    connection.waitForAnswer();
    asides++;
    hashing.work(
        check,
        right -> answered(connection, () -> done.accept(right)),
        () -> answered(connection, busy));
  }

  private void answered(Connection connection, Runnable done) {
    asides--;
    connection.hasAnswer();
    if (!connection.ended()) {
      hub.attempt(connection, done);
      connection.goOnAfterAnswer();
    }
  }

  /// Whether no work is being done elsewhere.
  boolean isIdle() {
    return asides == 0;
  }
}
