package parley.dialect;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.core.CaseMapping;
import parley.core.Chat;
import parley.core.Command;
import parley.core.Decider;
import parley.core.Decision;
import parley.core.Event;
import parley.core.Letter;
import parley.core.Names;
import parley.core.Person;
import parley.core.PersonId;
import parley.core.Refusal;
import parley.core.Room;
import parley.core.RoomName;
import parley.core.Rules;
import parley.core.SessionId;
import parley.core.Stamp;
import parley.names.UnicodeSpelling;
import parley.wire.LineWriter;

/// A whole chat in memory, for tests of dialects: the real decider and state, a virtual clock, and
/// a fan-out that is simple instead of fast. What the clients are sent waits for the end of the
/// turn, as with the real hub, and a broken journal cuts lines out of it.
public final class TestChat {
  /// When the virtual clock starts.
  public static final Instant START = Instant.parse("2026-01-02T14:30:15Z");

  private final Rules rules;
  private final Chat chat;
  private final Decider decider;
  private final TestAccounts accounts;
  private final TestMetadata metadata;
  private final Map<SessionId, TestClient> clients = new HashMap<>();
  private final List<Event> events = new ArrayList<>();
  private final TestJournal journal = new TestJournal();
  private final TestOperations operations;
  private final ArrayDeque<Runnable> later = new ArrayDeque<>();
  private final List<Output> held = new ArrayList<>();
  private final Monitors monitors = new Monitors();
  private final LineWriter writer = new LineWriter();
  private boolean writing;
  private Instant now = START;
  private long sessions;
  private long lastId;

  /// Something that waits for the end of the turn.
  ///
  /// @param eventId the kept event that it tells of; 0 for none
  record Output(TestClient to, String text, long eventId) {}

  /// A chat with the usual bounds: lobby `lobby`, nicks up to 30 and rooms up to 50 code points, 10
  /// rooms a person, 100 rooms, texts up to 8192.
  public TestChat() {
    this(usualRules());
  }

  /// A chat with these bounds.
  public TestChat(Rules rules) {
    this.rules = rules;
    this.operations = new TestOperations(this);
    this.chat = new Chat(rules);
    this.decider = new Decider(rules);
    this.metadata = new TestMetadata(chat);
    this.accounts = new TestAccounts(chat, metadata);
  }

  private static Rules usualRules() {
    var names = new Names(30, 50, CaseMapping.PRECIS, new UnicodeSpelling(true));
    return new Rules(names, Objects.requireNonNull(names.room("lobby")), 50, 10_000, 8000);
  }

  /// Someone connects from 127.0.0.1.
  public TestClient connect(Dialect dialect) {
    return connect(dialect, TestClient.From.HERE);
  }

  /// Someone connects from that address.
  public TestClient connect(Dialect dialect, String address) {
    return connect(dialect, new TestClient.From(address, false, null));
  }

  /// Someone connects from there.
  public TestClient connect(Dialect dialect, TestClient.From from) {
    var client = new TestClient(this, new SessionId(++sessions), from);
    clients.put(client.session(), client);
    client.begin(dialect);
    endTurn();
    return client;
  }

  /// The bounds of the chat.
  public Rules rules() {
    return rules;
  }

  /// The state.
  public Chat chat() {
    return chat;
  }

  /// The virtual time.
  public Instant now() {
    return now;
  }

  /// Everything that happened, also what the journal refused.
  public List<Event> events() {
    return List.copyOf(events);
  }

  /// Lets the virtual clock pass; deadlines on the way come at their time.
  public void advance(Duration time) {
    var target = now.plus(time);
    for (var due = nextDeadline(target); due != null; due = nextDeadline(target)) {
      now = Objects.requireNonNull(due.deadlineAt());
      due.deadlineReached();
      endTurn();
    }
    now = target;
  }

  /// The server ends every connection.
  public void end(Farewell reason) {
    for (TestClient client : List.copyOf(clients.values())) {
      client.end(reason);
    }
    endTurn();
  }

  /// From now on the journal refuses everything, or nothing again.
  public void breakJournal(boolean broken) {
    journal.broken = broken;
  }

  /// Forgets what recent history is at hand: it must be fetched again, as after a restart.
  public void forgetRecent() {
    journal.atHand.clear();
  }

  int connections() {
    return clients.size();
  }

  List<TestClient> everyone() {
    return List.copyOf(clients.values());
  }

  Monitors monitors() {
    return monitors;
  }

  /// What operators can do here.
  public TestOperations operations() {
    return operations;
  }

  @Nullable TestClient client(SessionId session) {
    return clients.get(session);
  }

  Stamp stamp() {
    return new Stamp(now, nextId());
  }

  TestAccounts accounts() {
    return accounts;
  }

  TestJournal journal() {
    return journal;
  }

  @Nullable Refusal perform(Command command) {
    if (writing) {
      throw new IllegalStateException("lines were written and not sent before " + command);
    }
    return switch (decider(command).decide(chat, command, stamp())) {
      case Decision.Refused refused -> {
        refused.events().forEach(event -> happen(event, command.session()));
        yield refused.refusal();
      }
      case Decision.Accepted accepted -> {
        accepted.events().forEach(event -> happen(event, command.session()));
        yield null;
      }
    };
  }

  /// By the rules that hold for whoever gives the command.
  private Decider decider(Command command) {
    var client = clients.get(command.session());
    return client == null ? decider : new Decider(client.rules());
  }

  LineWriter takeWriter() {
    if (writing) {
      throw new IllegalStateException("the writer is taken, and was not sent");
    }
    writing = true;
    return writer.clear();
  }

  void send(TestClient to, LineWriter lines, long eventId) {
    if (lines == writer) {
      writing = false;
    }
    var text = Bytes.text(lines);
    if (!text.isEmpty() && to.isOpen()) {
      held.add(new Output(to, text, eventId));
    }
  }

  void afterTurn(Runnable work) {
    later.add(work);
  }

  void ended(TestClient client, String reason) {
    clients.remove(client.session());
    monitors.remove(client.session());
    var refused = perform(new Command.EndSession(client.session(), reason));
    if (refused != null) {
      throw new IllegalStateException("a session must be able to end: " + refused);
    }
  }

  /// Commits what was kept and hands out what was sent.
  void endTurn() {
    if (writing) {
      throw new IllegalStateException("lines were written and not sent");
    }
    commit();
    for (var work = later.poll(); work != null; work = later.poll()) {
      work.run();
      commit();
    }
  }

  private void commit() {
    var closed = new ArrayList<Room>();
    for (TestJournal.Entry refused : journal.commit(chat)) {
      var event = refused.event();
      chat.revert(event);
      if (event instanceof Event.RoomChanged changed && changed.anew() != null) {
        closed.add(Objects.requireNonNull(chat.room(changed.room())));
        continue;
      }
      held.removeIf(output -> output.eventId() == event.id());
      if (event instanceof Event.RoomRenamed renamed) {
        var back = renamed.back();
        TestAudience.of(chat, back.in(back.name().to())).forEach(id -> tellOwn(id, back));
      }
      var author = clients.get(refused.author());
      if (author != null) {
        author.conversation().undone(event, Refusal.NOT_KEPT);
      }
    }
    closed.forEach(room -> TestAudience.putOut(this, room));
    var outputs = List.copyOf(held);
    held.clear();
    outputs.forEach(output -> output.to().deliver(output.text()));
  }

  void happen(Event event) {
    happen(event, new SessionId(0));
  }

  private void happen(Event event, SessionId author) {
    events.add(event);
    // Who leaves is still told; who enters is told already.
    Set<SessionId> audience =
        event instanceof Event.MemberJoined ? new LinkedHashSet<>() : TestAudience.of(chat, event);
    var described = operations.described(event);
    chat.evolve(event);
    metadata.follow(event);
    audience.addAll(TestAudience.of(chat, event));
    if (event instanceof Event.Kept kept) {
      journal.append(kept, author);
    }
    if (Event.RoomChanged.beginsAnew(event)) {
      return;
    }
    for (SessionId id : audience) {
      var client = clients.get(id);
      if (client != null) {
        tell(client, event);
      }
    }
    operations.follow(event, described);
    if (event instanceof Event.WatcherLeft left && clients.containsKey(left.session())) {
      Objects.requireNonNull(clients.get(left.session())).conversation().mine(left);
    }
    if (event instanceof Event.MemberKicked kicked) {
      // They hear it last, when they are out: then they may enter somewhere else.
      for (var session : List.copyOf(Objects.requireNonNull(person(kicked.victim())).sessions())) {
        Objects.requireNonNull(clients.get(session.id())).conversation().mine(kicked);
      }
    }
    tellMonitors(event);
  }

  private void tellMonitors(Event event) {
    for (SessionId session : TestMonitoring.asking(monitors, event)) {
      Objects.requireNonNull(clients.get(session)).conversation().monitored(event);
    }
  }

  private void tell(TestClient client, Event event) {
    var session = chat.session(client.session());
    var person = session == null ? null : session.person();
    if (event instanceof Event.RoomRenamed) {
      client.conversation().mine(event);
      return;
    }
    boolean mine = person != null && person.id().equals(undergoer(event));
    if (event instanceof Event.MemberKicked kicked
        && person != null
        && person.id().equals(kicked.victim())) {
      return;
    }
    boolean hears =
        switch (event) {
          case Event.PrivateSaid said -> isTo(person, said);
          case Letter.Said letter -> isTo(person, letter.said());
          case Letter.Redacted redacted -> redacted.heard() && !mine;
          case Event.PersonInvited invited -> invited.heard() && !mine;
          default -> !mine && asksFor(client, event);
        };
    if (hears) {
      var lines = new LineWriter();
      client.conversation().variant().render(event, lines);
      send(client, lines, event instanceof Event.Kept ? event.id() : 0);
    }
    boolean isTold =
        !(event instanceof Event.MemberReturned || event instanceof Event.InvitationSeen);
    if ((mine && isTold) || event instanceof Event.ReadMarked) {
      client.conversation().mine(event);
    }
  }

  private void tellOwn(SessionId session, Event event) {
    var client = clients.get(session);
    if (client != null) {
      client.conversation().mine(event);
    }
  }

  /// What is said of people and rooms is told to those alone who asked for it.
  private static boolean asksFor(TestClient client, Event event) {
    return !(event instanceof Event.Described described)
        || client.conversation().asksFor(described);
  }

  private static boolean isTo(@Nullable Person person, Event.PrivateSaid said) {
    return said.heard() && person != null && said.to().equals(person.id());
  }

  /// Whose event it is: nearly always that of who did it.
  private static @Nullable PersonId undergoer(Event event) {
    return event instanceof Event.PersonCalled called ? called.to() : event.actor();
  }

  private @Nullable Person person(@Nullable PersonId id) {
    return id == null ? null : chat.person(id);
  }

  private @Nullable TestClient nextDeadline(Instant until) {
    return clients.values().stream()
        .filter(client -> client.deadlineAt() != null)
        .min(Comparator.comparing(client -> Objects.requireNonNull(client.deadlineAt())))
        .filter(client -> !Objects.requireNonNull(client.deadlineAt()).isAfter(until))
        .orElse(null);
  }

  private long nextId() {
    lastId = Math.max(lastId + 1, now.toEpochMilli() << 22);
    return lastId;
  }

  /// The room of that name, which must be valid.
  RoomName roomName(String name) {
    return Objects.requireNonNull(rules.names().room(name));
  }
}
