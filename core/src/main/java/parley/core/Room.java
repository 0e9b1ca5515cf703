package parley.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A room: who is in it, what it is about, how far its order has come. Hub thread only; changed by
/// [Chat#evolve] alone.
///
/// It stays while it has members, watchers, or anything kept.
public final class Room {
  private final RoomName name;
  private final Instant openedAt;
  final Map<PersonId, Member> members = new LinkedHashMap<>();
  final List<Session> watchers = new ArrayList<>(0);
  long sequence;
  @Nullable Topic topic;

  /// A person in a room.
  ///
  /// @param person who
  /// @param role what they may do here
  public record Member(Person person, Role role) {}

  Room(RoomName name, Instant openedAt) {
    this.name = name;
    this.openedAt = openedAt;
  }

  /// What it is called.
  public RoomName name() {
    return name;
  }

  /// When it was opened, as far as is known: after a restart, the time of the oldest thing kept.
  public Instant openedAt() {
    return openedAt;
  }

  /// What it is about; null where nothing was said of that.
  public @Nullable Topic topic() {
    return topic;
  }

  /// The place in the order that the last kept event has; 0 before the first.
  public long sequence() {
    return sequence;
  }

  /// Who is in it, in the order of entering.
  public Collection<Member> members() {
    return Collections.unmodifiableCollection(members.values());
  }

  /// This person as a member; null where they are none.
  public @Nullable Member member(PersonId person) {
    return members.get(person);
  }

  /// The unnamed sessions that listen.
  public List<Session> watchers() {
    return Collections.unmodifiableList(watchers);
  }

  boolean isForgettable() {
    return members.isEmpty() && watchers.isEmpty() && sequence == 0;
  }
}
