package parley.journal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.core.Event.Kept;
import parley.core.HistoryQuery;
import parley.core.KeptKind;
import parley.core.RoomName;
import parley.core.Strand;

/// The history of every room, and of what people wrote to each other, to be compared.
public final class Histories {
  private Histories() {}

  /// As the journal tells it, whole.
  public static Map<Strand, List<Kept>> read(Journal journal, TestHub hub) {
    var histories = new LinkedHashMap<Strand, List<Kept>>();
    for (Strand letters : Talk.correspondences()) {
      var reading = new Reading();
      journal.read(whole(letters), reading);
      hub.await(reading::isTold);
      histories.put(letters, reading.events());
    }
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
  public static Map<Strand, List<Kept>> of(List<Kept> events) {
    var histories = new LinkedHashMap<Strand, List<Kept>>();
    for (Strand letters : Talk.correspondences()) {
      histories.put(letters, whole(letters).of(events).stream().map(Talk::readBack).toList());
    }
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

  private static HistoryQuery whole(Strand letters) {
    return HistoryQuery.newest(letters, KeptKind.ALL, HistoryQuery.LIMIT_MAX);
  }
}
