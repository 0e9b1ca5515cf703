package parley.core;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The chat as others may look at it. What it returns lives: look at it within the same turn of the
/// hub, on the hub's thread.
public interface ChatView {
  /// The session, while it lasts and has done anything; null otherwise.
  @Nullable Session session(SessionId id);

  /// The person of that nick, whatever its case; null where nobody has it.
  @Nullable Person person(Nick nick);

  /// The account that a nick belongs to, or whose name it looks like; null where there is none.
  @Nullable Nick owner(Nick nick);

  /// The person; null once they left.
  @Nullable Person person(PersonId id);

  /// The lowest number with which nobody is called a guest (`guest1`).
  ///
  /// @param from the lowest that it may be, at least 1
  int freeGuest(int from);

  /// Another person whose nick looks like this one, so that people could take one for the other;
  /// null where there is none.
  ///
  /// @param own who wants it and is not asked about themselves; null for someone new
  @Nullable Person lookalike(Nick nick, @Nullable Person own);

  /// Another room whose name looks like this one; null where there is none.
  ///
  /// @param own which has or wants it and is not asked about itself; null for a new one
  @Nullable Room lookalike(RoomName name, @Nullable Room own);

  /// The room that had this name until not long ago, so that nobody else has it now; null where
  /// there is none.
  @Nullable Room renamed(RoomName former, Instant at);

  /// The room of that name; null where there is none.
  @Nullable Room room(RoomName name);

  /// Up to when this person has read a conversation, as far as is known: their account where they
  /// have one, on whatever connection.
  @Nullable Instant readUntil(Person person, ReadMarker.Target target);

  /// Those who are here and logged in to this account, the one for longest first.
  List<Person> loggedIn(String account);

  /// What is said of persons and rooms together.
  Descriptions descriptions();

  /// Everyone who is here, in no order.
  Collection<Person> persons();

  /// How many of those who are here this holds of; known without looking at each.
  int count(PersonFlag flag);

  /// Those who had this nick and have it no more, as far as is remembered, the last one first.
  List<Departed> departed(Nick nick);

  /// How many sessions belong to persons.
  int namedSessions();

  /// The most persons that were here at once.
  int personsMost();

  /// Those of them who are operators of the server, first come first.
  Collection<Person> operators();

  /// Every room, in no order.
  Collection<Room> rooms();

  /// How many of them somebody is in.
  int peopledRooms();
}
