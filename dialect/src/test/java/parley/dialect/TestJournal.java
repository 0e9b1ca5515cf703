package parley.dialect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parley.core.Chat;
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
  List<Entry> commit(Chat chat) {
    var entries = List.copyOf(waiting);
    waiting.clear();
    if (broken) {
      return entries.reversed();
    }
    for (Entry entry : entries) {
      kept.add(entry.event());
      if (entry.event() instanceof Event.RoomRenamed renamed) {
        chat.settle(renamed);
        move(renamed.name().from(), renamed.name().to());
      }
    }
    return List.of();
  }

  /// What happened in a room is found by its present name.
  private void move(RoomName from, RoomName to) {
    kept.replaceAll(event -> event.strand().equals(from) ? event.in(to) : event);
    if (atHand.remove(from)) {
      atHand.add(to);
    }
  }

  /// What is asked for, decided ones too, oldest first.
  List<Event.Kept> find(Chat chat, HistoryQuery asked) {
    var room = asked.strand() instanceof RoomName name ? chat.room(name) : null;
    var named = room == null ? asked : asked.in(room.name(), room.uncertainName());
    var query = named.visible(chat);
    var all = new ArrayList<>(kept);
    waiting.forEach(entry -> all.add(entry.event()));
    return query.of(all).stream().map(query::named).toList();
  }
}
