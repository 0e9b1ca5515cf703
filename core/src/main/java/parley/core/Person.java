package parley.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Someone who is here: one nick, one or more sessions, any number of rooms. Hub thread only;
/// changed by [Chat#evolve] alone.
public final class Person {
  /// Invitations that a person has at once; a further one displaces the oldest.
  private static final int INVITATIONS_MAX = 50;

  private final PersonId id;
  private final Instant arrivedAt;
  // Immutable, replaced by [Chat#evolve]: nearly everyone has one session and a few rooms, and idle
  // people must cost little.
  List<Session> sessions = List.of();
  List<Room> rooms = List.of();
  List<Room> invitations = List.of();
  Set<PersonFlag> flags = Set.of();
  Identity identity;
  Instant spokeAt;
  private Origin origin;
  private @Nullable Folded source;
  private long namedSince;
  @Nullable String away;
  @Nullable Operator operator;
  Hearing hearing = Hearing.EVERYONE;
  Metadata metadata = Metadata.NONE;
  @Nullable Instant calledAt;

  /// `nick!user@host`, folded in this way.
  private record Folded(String text, CaseMapping by) {}

  Person(PersonId id, Origin origin, Identity identity, Instant arrivedAt) {
    this.id = id;
    this.identity = identity;
    this.origin = origin;
    this.arrivedAt = arrivedAt;
    this.namedSince = id.value();
    this.spokeAt = arrivedAt;
  }

  /// Stays while they are here, whatever they are called.
  public PersonId id() {
    return id;
  }

  /// What they are called now.
  public Nick nick() {
    return origin.nick();
  }

  /// User name, host and free text.
  public Identity identity() {
    return identity;
  }

  /// As events show them.
  public Origin origin() {
    return origin;
  }

  /// From now on events show them so.
  void origin(Origin changed) {
    origin = changed;
    source = null;
  }

  /// Their `nick!user@host` as masks are held against it. Folded once for all the masks that a room
  /// has, and for all that they say there.
  String source(CaseMapping casemapping) {
    var known = source;
    if (known == null || known.by != casemapping) {
      known = new Folded(casemapping.foldMasked(origin.source()), casemapping);
      source = known;
    }
    return known.text;
  }

  /// The account that they are logged in to; null for none.
  public @Nullable String account() {
    return origin.account();
  }

  /// When their first session took a name.
  public Instant arrivedAt() {
    return arrivedAt;
  }

  /// When they last said something, or arrived.
  public Instant spokeAt() {
    return spokeAt;
  }

  /// Why they are away; null while they are not.
  public @Nullable String away() {
    return away;
  }

  /// What is said of them, by themselves.
  public Metadata metadata() {
    return metadata;
  }

  /// Whom they want to hear.
  public Hearing hearing() {
    return hearing;
  }

  /// Their connections, at least one.
  public List<Session> sessions() {
    return sessions;
  }

  /// Whether this holds of them.
  public boolean has(PersonFlag flag) {
    return flags.contains(flag);
  }

  /// What holds of them.
  public Set<PersonFlag> flags() {
    return flags;
  }

  /// What they may do as an operator of the server; null while they are none.
  public @Nullable Operator operator() {
    return operator;
  }

  /// Whether they are an operator of the server who may do this.
  public boolean may(Privilege privilege) {
    return operator != null && operator.may(privilege);
  }

  /// The rooms that they are invited to, oldest invitation first.
  public List<Room> invitations() {
    return invitations;
  }

  /// Whether they share a room.
  public boolean meets(Person other) {
    for (Room room : rooms) {
      if (room.members.containsKey(other.id)) {
        return true;
      }
    }
    return false;
  }

  /// The rooms they are in, in the order of entering.
  public List<Room> rooms() {
    return rooms;
  }

  /// The id of the event that gave them their nick.
  long namedSince() {
    return namedSince;
  }

  /// Before they have it.
  void apply(Event.PersonRenamed renamed) {
    if (!nick().equals(renamed.nick())) {
      namedSince = renamed.id();
    }
  }

  void apply(Event.OfPerson event) {
    switch (event) {
      case Event.AwayChanged changed -> away = changed.message();
      case Event.AccountChanged changed -> origin(origin.withAccount(changed.account()));
      case Event.RealNameChanged changed -> identity = identity.with(changed.realName());
      case Event.HearingChanged changed -> hearing = changed.hearing();
      case Event.HostChanged changed -> {
        origin(origin.with(changed.user(), changed.host()));
        identity = identity.with(changed.user(), changed.host());
      }
    }
  }

  /// @param isThere whether a room was not forgotten meanwhile
  void invite(Room room, Predicate<Room> isThere) {
    var rooms = new ArrayList<>(invitations);
    rooms.removeIf(each -> each.equals(room) || !isThere.test(each));
    rooms.add(room);
    int surplus = Math.max(0, rooms.size() - INVITATIONS_MAX);
    invitations = List.copyOf(rooms.subList(surplus, rooms.size()));
  }
}
