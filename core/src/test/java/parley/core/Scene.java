package parley.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A chat in which things are done one after the other: `given` must succeed, `when` may not.
final class Scene {
  static final Names NAMES = new Names(32, 50);
  static final Rules RULES = new Rules(NAMES, room("lobby"), 3, 5, 100);

  final Chat chat;
  final List<Event> events = new ArrayList<>();
  private final Decider decider;
  private long clock = 1000;
  private @Nullable Refusal refusal;
  private List<Event> latest = List.of();

  Scene() {
    this(RULES);
  }

  Scene(Rules rules) {
    chat = new Chat(rules);
    decider = new Decider(rules);
  }

  static Nick nick(String text) {
    var nick = NAMES.nick(text);
    assertThat(nick).as("nick %s", text).isNotNull();
    return nick;
  }

  static RoomName room(String text) {
    var room = NAMES.room(text);
    assertThat(room).as("room %s", text).isNotNull();
    return room;
  }

  static SessionId session(int number) {
    return new SessionId(number);
  }

  static Command arrive(int session, String nick) {
    return new Command.Arrive(session(session), nick(nick), new Identity("user", "host", nick));
  }

  static Command arrive(int session, String nick, String account) {
    var identity = new Identity("user", "host", nick);
    return new Command.Arrive(session(session), nick(nick), identity, account);
  }

  static Command attach(int session, String nick, String account) {
    var identity = new Identity("user", "host", nick);
    return new Command.Attach(session(session), nick(nick), identity, account);
  }

  static Command join(int session, String room) {
    return new Command.JoinRoom(session(session), room(room));
  }

  static Command say(int session, String room, String text) {
    return new Command.Say(session(session), room(room), Speech.MESSAGE, text);
  }

  static Command change(int session, String room, RoomChange... changes) {
    return new Command.ChangeRoom(session(session), room(room), List.of(changes));
  }

  static RoomChange on(RoomFlag flag) {
    return new RoomChange.Flag(flag, true);
  }

  static RoomChange ban(String mask) {
    return new RoomChange.Listing(RoomList.BAN, mask(mask), true);
  }

  static RoomChange give(String nick, Role role) {
    return new RoomChange.OfRole(nick(nick), role, true);
  }

  static RoomChange take(String nick, Role role) {
    return new RoomChange.OfRole(nick(nick), role, false);
  }

  static BanMask mask(String text) {
    var mask = BanMask.parse(text);
    assertThat(mask).as("mask %s", text).isNotNull();
    return mask;
  }

  static Command renameRoom(int session, String room, String to) {
    return new Command.RenameRoom(session(session), room(room), room(to), "why");
  }

  static Command kick(int session, String room, String nick) {
    return new Command.Kick(session(session), room(room), nick(nick), "why");
  }

  /// An account of this name is there.
  void own(String account) {
    chat.owners().add(nick(account));
  }

  Scene given(Command... commands) {
    for (Command command : commands) {
      when(command);
      assertThat(refusal).as("given %s", command).isNull();
    }
    return this;
  }

  Scene when(Command command) {
    refusal = null;
    latest = List.of();
    var stamp = new Stamp(Instant.ofEpochMilli(clock), clock);
    clock++;
    switch (decider.decide(chat, command, stamp)) {
      case Decision.Refused refused -> refusal = refused.refusal();
      case Decision.Accepted accepted -> {
        latest = accepted.events();
        latest.forEach(chat::evolve);
        events.addAll(latest);
      }
    }
    return this;
  }

  /// The journal holds everything that happened.
  Scene kept() {
    for (Event event : events) {
      if (event instanceof Event.RoomRenamed renamed) {
        chat.settle(renamed);
      }
    }
    return this;
  }

  /// What happened just now.
  List<Event> latest() {
    return latest;
  }

  /// What was kept of a room.
  Stream<Event.Kept> kept(RoomName room) {
    return events.stream()
        .filter(event -> event instanceof Event.Kept kept && kept.strand().equals(room))
        .map(Event.Kept.class::cast);
  }

  void refused(Refusal expected) {
    assertThat(refusal).isEqualTo(expected);
  }

  void nothingHappened() {
    assertThat(refusal).isNull();
    assertThat(latest).isEmpty();
  }

  <T extends Event> T happened(Class<T> kind) {
    assertThat(refusal).isNull();
    assertThat(latest).singleElement().isInstanceOf(kind);
    return kind.cast(latest.getFirst());
  }

  Scene after(long seconds) {
    clock += seconds * 1000;
    return this;
  }

  Room existing(String name) {
    var room = chat.room(room(name));
    assertThat(room).as("room %s", name).isNotNull();
    return room;
  }

  Person person(String nick) {
    var person = chat.person(nick(nick));
    assertThat(person).as("person %s", nick).isNotNull();
    return person;
  }
}
