package parley.journal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.core.Event.Kept;
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
      do {
        var reading = new Reading();
        journal.read(new HistoryQuery(room, before, HistoryQuery.LIMIT_MAX), reading);
        hub.await(reading::isTold);
        history.addAll(0, reading.events());
        before = history.isEmpty() ? 1 : history.getFirst().sequence();
      } while (before > 1);
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
          events.stream().filter(event -> event.room().equals(room)).map(Talk::readBack).toList());
    }
    return histories;
  }
}
