package parley.journal.sqlite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.core.Event.Kept;
import parley.core.RoomName;

/// Which room has which row, and how far its order has come: the check that the journal gets no
/// gaps. What is admitted counts only once [#keep] is called; [#takeBack] undoes it. The writer's
/// thread only.
final class RoomOrder {
  private final Map<RoomName, Place> places = new HashMap<>();
  private final List<Place> touched = new ArrayList<>();
  private final List<Place> fresh = new ArrayList<>();
  private long lastRow;
  private long lastId;
  private long keptId;

  /// A room that is known here.
  static final class Place {
    final long row;
    final RoomName room;
    private long sequence;
    private long kept;

    private Place(long row, RoomName room) {
      this.row = row;
      this.room = room;
    }
  }

  /// Takes up what the database knows of a room.
  void restore(long row, RoomName room, long sequence) {
    var place = new Place(row, room);
    place.sequence = sequence;
    place.kept = sequence;
    places.put(room, place);
    lastRow = Math.max(lastRow, row);
  }

  /// Takes up that there is a row of a room that nobody can reach.
  void restoreHidden(long row) {
    lastRow = Math.max(lastRow, row);
  }

  /// Takes up the greatest id in the database.
  void restore(long id) {
    lastId = id;
    keptId = id;
  }

  /// Admits these events if they follow what was admitted before.
  ///
  /// @return null, or why they do not follow; then nothing of them is admitted
  @Nullable String admit(List<Kept> events) {
    long idBefore = lastId;
    for (int i = 0; i < events.size(); i++) {
      var flaw = admit(events.get(i));
      if (flaw != null) {
        lastId = idBefore;
        expel(events.subList(0, i));
        return flaw;
      }
    }
    return null;
  }

  /// Where this event goes; it was admitted.
  long row(Kept event) {
    return place(event.room()).row;
  }

  /// Rooms that are not in the database yet.
  List<Place> fresh() {
    return fresh;
  }

  /// How many rooms have something that is not kept yet.
  int touched() {
    return touched.size();
  }

  /// The last id admitted.
  long lastId() {
    return lastId;
  }

  /// What was admitted is in the database.
  void keep() {
    touched.forEach(place -> place.kept = place.sequence);
    touched.clear();
    fresh.clear();
    keptId = lastId;
  }

  /// What was admitted is not in the database.
  void takeBack() {
    touched.forEach(place -> place.sequence = place.kept);
    touched.clear();
    fresh.forEach(place -> places.remove(place.room));
    fresh.clear();
    lastId = keptId;
  }

  private @Nullable String admit(Kept event) {
    if (event.id() <= lastId) {
      return "id " + event.id() + " does not follow " + lastId;
    }
    var known = places.get(event.room());
    long next = known == null ? 1 : known.sequence + 1;
    if (event.sequence() != next) {
      return "room " + event.room() + " goes on at " + next + ", not " + event.sequence();
    }
    var place = known == null ? open(event.room()) : known;
    if (place.sequence == place.kept) {
      touched.add(place);
    }
    place.sequence = next;
    lastId = event.id();
    return null;
  }

  private void expel(List<Kept> events) {
    for (Kept event : events) {
      place(event.room()).sequence--;
    }
    touched.removeIf(place -> place.sequence == place.kept);
    fresh.removeIf(place -> place.sequence == 0 && places.remove(place.room, place));
  }

  private Place open(RoomName room) {
    var place = new Place(++lastRow, room);
    places.put(room, place);
    fresh.add(place);
    return place;
  }

  private Place place(RoomName room) {
    var place = places.get(room);
    if (place == null) {
      throw new IllegalStateException("an event of a room that was not admitted: " + room);
    }
    return place;
  }
}
