package parley.dialect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parley.core.Event;
import parley.core.RoomName;
import parley.core.SessionId;

/// What a [TestChat] keeps.
final class TestJournal {
  boolean broken;

  /// Rooms whose recent events need not be fetched.
  final Set<RoomName> atHand = new HashSet<>();

  private final List<Entry> waiting = new ArrayList<>();
  private final List<Event.Kept> kept = new ArrayList<>();

  /// A kept event, and whose session asked for it.
  record Entry(Event.Kept event, SessionId author) {}

  void append(Event.Kept event, SessionId author) {
    waiting.add(new Entry(event, author));
  }

  /// Commits what waits; returns what was refused, latest first.
  List<Entry> commit() {
    var entries = List.copyOf(waiting);
    waiting.clear();
    if (broken) {
      return entries.reversed();
    }
    entries.forEach(entry -> kept.add(entry.event()));
    return List.of();
  }

  /// The newest events of a room, decided ones too, oldest first.
  List<Event.Kept> newest(RoomName room, int limit) {
    var all = new ArrayList<>(kept);
    waiting.forEach(entry -> all.add(entry.event()));
    all.removeIf(event -> !event.room().equals(room));
    return List.copyOf(all.subList(Math.max(0, all.size() - limit), all.size()));
  }
}
