package parley.journal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.core.Event.Kept;
import parley.core.HistoryQuery;
import parley.core.RoomName;

/// The history of every room, to be compared.
public final class Histories {
  private Histories() {}

  /// As the journal tells it, whole.
  public static Map<RoomName, List<Kept>> read(Journal journal, TestHub hub) {
    var histories = new LinkedHashMap<RoomName, List<Kept>>();
    for (RoomName room : Talk.rooms()) {
      var history = new ArrayList<Kept>();
      long before = Long.MAX_VALUE;
      boolean whole;
      do {
        var reading = new Reading();
        journal.read(HistoryQuery.before(room, before, HistoryQuery.LIMIT_MAX), reading);
        hub.await(reading::isTold);
        history.addAll(0, reading.events());
        whole = history.isEmpty() || Talk.inRoom(history.getFirst()).sequence() == 1;
        before = whole ? 0 : history.getFirst().id();
      } while (!whole);
      histories.put(room, history);
    }
    return histories;
  }

  /// As it should be after these events.
  public static Map<RoomName, List<Kept>> of(List<Kept> events) {
    var histories = new LinkedHashMap<RoomName, List<Kept>>();
    for (RoomName room : Talk.rooms()) {
      histories.put(
          room,
          Talk.asNamedNow(events).stream()
              .filter(event -> event.strand().equals(room))
              .map(Talk::readBack)
              .toList());
    }
    return histories;
  }
}
