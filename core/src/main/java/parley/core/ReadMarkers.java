package parley.core;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How far everyone has read: by account, or by person where there is none. Bounded, and those are
/// forgotten first that were not looked at for longest. Hub thread only.
final class ReadMarkers {
  private static final int OWNERS_MAX = 10_000;
  private static final int TARGETS_MAX = 200;

  private final Map<Object, Map<ReadMarker.Target, Instant>> markers = new RecentMap<>(OWNERS_MAX);

  @Nullable Instant until(Person person, ReadMarker.Target target) {
    var own = markers.get(owner(person));
    return own == null ? null : own.get(target);
  }

  void mark(Person person, Event.ReadMarked marked) {
    markers
        .computeIfAbsent(owner(person), absent -> new RecentMap<>(TARGETS_MAX))
        .put(marked.target(), marked.until());
  }

  void restore(String account, Map<ReadMarker.Target, Instant> read) {
    if (!read.isEmpty()) {
      var own = markers.computeIfAbsent(account, _ -> new RecentMap<>(TARGETS_MAX));
      read.forEach(
          (target, until) ->
              own.merge(target, until, (known, kept) -> kept.isAfter(known) ? kept : known));
    }
  }

  /// What was read of the one is read of the other: it is the same room under another name.
  void move(RoomName from, RoomName to) {
    var before = new ReadMarker.InRoom(from);
    var after = new ReadMarker.InRoom(to);
    if (before.equals(after)) {
      return;
    }
    for (Map<ReadMarker.Target, Instant> own : markers.values()) {
      own.remove(after);
      var until = own.remove(before);
      if (until != null) {
        own.put(after, until);
      }
    }
  }

  /// The person is gone. What was read from an account is read by whoever comes back to it.
  void forget(PersonId person) {
    markers.remove(person);
  }

  private static Object owner(Person person) {
    var account = person.account();
    return account == null ? person.id() : account;
  }
}
