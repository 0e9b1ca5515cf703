package parley.dialect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parley.core.Event;
import parley.core.HistoryQuery;
import parley.core.RoomName;
import parley.core.SessionId;

/// What a [TestChat] keeps.
final class TestJournal {
  boolean broken;

  /// Whether nothing can be read.
  boolean cannotRead;

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

  /// What is asked for, decided ones too, oldest first.
  List<Event.Kept> find(HistoryQuery query) {
    var all = new ArrayList<>(kept);
    waiting.forEach(entry -> all.add(entry.event()));
    return query.of(all);
  }
}
