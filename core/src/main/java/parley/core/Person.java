package parley.core;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Someone who is here: one nick, one or more sessions, any number of rooms. Hub thread only;
/// changed by [Chat#evolve] alone.
public final class Person {
  private final PersonId id;
  private final Instant arrivedAt;
  // Immutable, replaced by [Chat#evolve]: nearly everyone has one session and a few rooms, and idle
  // people must cost little.
  List<Session> sessions = List.of();
  List<Room> rooms = List.of();
  Identity identity;
  Origin origin;
  Instant spokeAt;
  @Nullable String away;

  Person(PersonId id, Nick nick, Identity identity, Instant arrivedAt) {
    this.id = id;
    this.identity = identity;
    this.origin = new Origin(nick, identity.user(), identity.host());
    this.arrivedAt = arrivedAt;
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

  /// Their connections, at least one.
  public List<Session> sessions() {
    return sessions;
  }

  /// The rooms they are in, in the order of entering.
  public List<Room> rooms() {
    return rooms;
  }
}
