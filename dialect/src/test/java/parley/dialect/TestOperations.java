package parley.dialect;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import parley.core.Command;
import parley.core.Event;
import parley.core.Nick;
import parley.core.NoticeTopic;
import parley.core.Person;
import parley.core.PersonFlag;
import parley.core.Privilege;
import parley.core.ServerBan;
import parley.core.ServerBans;

/// What operators can do in a [TestChat]. Whoever says `secret` to a password kept as `secret` is
/// right.
public final class TestOperations implements Operations {
  /// Whose password is `secret`: `boss` may do everything, `helper` little, and `far` comes from
  /// elsewhere.
  public static final List<OperatorBlock> OPERATORS =
      List.of(
          block("boss", EnumSet.allOf(Privilege.class), List.of()),
          block("helper", EnumSet.of(Privilege.WALLOPS), List.of("127.0.0.0/8")),
          block("far", EnumSet.allOf(Privilege.class), List.of("192.0.2.0/24")));

  /// Who is logged in to the account `robot` is in the class `robots`.
  private static final String ROBOT = "robot";

  private final TestChat chat;
  private final ServerBans bans;
  private final Admission admission = new Admission();
  private @Nullable Cloak cloak;

  TestOperations(TestChat chat) {
    this.chat = chat;
    this.bans = new ServerBans(chat.rules().names().casemapping());
    this.admission.whenChanged(() -> chat.afterTurn(this::offerChanged));
  }

  private static OperatorBlock block(String name, Set<Privilege> privileges, List<String> hosts) {
    return new OperatorBlock(name, "secret", Set.of(), hosts, name, privileges);
  }

  @Override
  public List<OperatorBlock> operators() {
    return OPERATORS;
  }

  @Override
  public boolean isSecret(String kept, String said) {
    return kept.equals(said);
  }

  /// From now on addresses are cloaked.
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
        .map(session -> Objects.requireNonNull(chat.client(session.id())))
        .map(TestClient::certificateFingerprint)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  @Override
  public void end(Person person, Farewell reason) {
    for (var session : List.copyOf(person.sessions())) {
      Objects.requireNonNull(chat.client(session.id())).end(reason);
    }
  }

  @Override
  public void notice(NoticeTopic topic, String text) {
    chat.happen(new Event.OperatorsTold(topic, text, chat.stamp()));
  }

  @Override
  public ServerBans bans() {
    return bans;
  }

  @Override
  public void ban(ServerBan ban) {
    var _ = bans.add(ban);
    for (Person person : List.copyOf(chat.chat().persons())) {
      if (person.operator() == null && bans.single(ban).meets(person)) {
        end(person, Farewell.banned(ban.reason()));
      }
    }
  }

  @Override
  public @Nullable ServerBan unban(ServerBan.Kind kind, String mask) {
    return bans.remove(kind, mask);
  }

  /// Whether whoever gives this command is let go because of it.
  boolean bars(TestClient client, Command command) {
    var ban = bans.find(chat.chat(), command, chat.now());
    if (!command.session().equals(client.session())) {
      return false;
    }
    if (ban != null) {
      return lets(client, ban);
    }
    var closed = admission.refusal(chat.chat(), command);
    if (closed != null) {
      notice(NoticeTopic.BANS, "refused: " + client.address() + ", closed to newcomers");
      client.end(closed);
    }
    return closed != null;
  }

  /// Whether whoever has just come is let go.
  boolean barsAtTheDoor(TestClient client) {
    var ban = bans.find(client.address(), chat.now());
    return ban != null && lets(client, ban);
  }

  private boolean lets(TestClient client, ServerBan ban) {
    notice(NoticeTopic.BANS, "refused: " + client.address() + ", banned as " + ban.mask());
    client.end(Farewell.banned(ban.reason()));
    return true;
  }

  private ConnectionClasses configured() {
    var usual = ClassBounds.USUAL.withRooms(chat.rules().roomsPerPerson());
    Nick robot = Objects.requireNonNull(chat.rules().names().nick(ROBOT));
    var condition = new ClassCondition(List.of(), Set.of(), Set.of(robot), null, null);
    return new ConnectionClasses(
        ConnectionClass.usual(usual),
        List.of(new ConnectionClass("robots", condition, usual.withRooms(200))));
  }

  private void offerChanged() {
    chat.everyone().forEach(client -> client.conversation().offerChanged());
  }

  /// The class of a client as things are.
  ConnectionClass classOf(TestClient client) {
    var session = chat.chat().session(client.session());
    var person = session == null ? null : session.person();
    var account = person == null ? null : person.account();
    return configured()
        .of(
            new ClassCondition.Candidate(
                client.address(),
                "",
                client.isSecure(),
                account == null ? null : chat.rules().names().nick(account),
                person != null && person.operator() != null));
  }

  @Override
  public List<ConnectionClass.Use> classes() {
    return configured().all().stream()
        .map(
            kind ->
                new ConnectionClass.Use(
                    kind,
                    (int)
                        chat.everyone().stream()
                            .filter(client -> classOf(client).equals(kind))
                            .count()))
        .toList();
  }

  @Override
  public Set<String> classesOf(Person person) {
    var names = new TreeSet<String>();
    for (var session : person.sessions()) {
      names.add(classOf(Objects.requireNonNull(chat.client(session.id()))).name());
    }
    names.remove(ConnectionClass.USUAL_NAME);
    return names;
  }

  @Override
  public Admission admission() {
    return admission;
  }

  @Override
  public String configurationName() {
    return "parley.toml";
  }

  @Override
  public Supplier<List<String>> reread() {
    return () -> List.of("Nothing has changed");
  }

  @Override
  public void stop(boolean again) {
    chat.end(Farewell.SHUTDOWN);
  }

  /// Whom this event is about, before it happens.
  String described(Event event) {
    var person = event.actor() == null ? null : chat.chat().person(event.actor());
    return person == null ? "" : Operations.described(person);
  }

  /// Tells operators of what has happened.
  void follow(Event event, String described) {
    switch (event) {
      case Event.PersonArrived _ -> {
        chat.everyone().forEach(TestClient::reclassify);
        notice(NoticeTopic.CONNECTS, "arrived: " + described(event));
      }
      case Event.PersonLeft left ->
          notice(NoticeTopic.CONNECTS, "left: " + described + ": " + left.reason());
      case Event.AccountChanged _, Event.OperatorChanged _ ->
          chat.everyone().forEach(TestClient::reclassify);
      default -> {}
    }
  }

  /// Whether this event, which belongs to no room, is told to this person.
  static boolean hears(Person person, Event event) {
    var operator = person.operator();
    return switch (event) {
      case Event.OperatorsTold told -> operator != null && operator.topics().contains(told.topic());
      case Event.ListenersTold _ -> operator != null || person.has(PersonFlag.WALLOPS);
      default -> false;
    };
  }
}
