package parley.journal.sqlite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.core.Event.Kept;
import parley.core.Event.KeptInRoom;
import parley.core.Event.RoomRenamed;
import parley.core.Letter;
import parley.core.RoomName;

/// Which room has which row, and how far its order has come: the check that the journal gets no
/// gaps. What is admitted counts only once [#keep] is called; [#takeBack] undoes it. The writer's
/// thread only.
final class RoomOrder {
  private final Map<RoomName, Place> places = new HashMap<>();
  private final List<Admitted> admitted = new ArrayList<>();
  private final List<Letter> letters = new ArrayList<>();
  private final List<Place> touched = new ArrayList<>();
  private final List<Place> fresh = new ArrayList<>();
  private final List<Place> renamed = new ArrayList<>();
  private long lastRow;
  private long lastId;
  private long keptId;

  /// A room that is known here.
  static final class Place {
    final long row;
    private RoomName room;
    private RoomName keptRoom;
    private long sequence;
    private long kept;

    private Place(long row, RoomName room) {
      this.row = row;
      this.room = room;
      this.keptRoom = room;
    }

    /// What it is called after all that was admitted.
    RoomName room() {
      return room;
    }

    /// What it was called before that.
    RoomName keptRoom() {
      return keptRoom;
    }
  }

  /// An event that was admitted, and where it goes: names may change behind it.
  record Admitted(Place place, KeptInRoom event) {
    long row() {
      return place.row;
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

  /// What was admitted of rooms and is not in the database yet, oldest first.
  List<Admitted> admitted() {
    return admitted;
  }

  /// What was admitted of what people wrote to each other, the same.
  List<Letter> letters() {
    return letters;
  }

  /// How many events that is together.
  int count() {
    return admitted.size() + letters.size();
  }

  /// Whether anything is taken back by it.
  boolean takesBack() {
    return Stream.concat(admitted.stream().map(Admitted::event), letters.stream())
        .anyMatch(event -> event.message() != 0);
  }

  /// Rooms that are not in the database yet.
  List<Place> fresh() {
    return fresh;
  }

  /// Rooms that have another name in the database.
  List<Place> renamed() {
    return renamed;
  }

  /// Rooms that others than the database may have come to know by another name.
  List<Place> moved() {
    return Stream.concat(renamed.stream(), fresh.stream())
        .filter(place -> !place.room.equals(place.keptRoom))
        .toList();
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
    renamed.forEach(place -> place.keptRoom = place.room);
    fresh.forEach(place -> place.keptRoom = place.room);
    nothingIsUnderWay();
    keptId = lastId;
  }

  /// What was admitted is not in the database.
  void takeBack() {
    touched.forEach(place -> place.sequence = place.kept);
    fresh.forEach(place -> places.remove(place.room, place));
    renamed.forEach(place -> places.remove(place.room, place));
    renamed.forEach(place -> place.room = place.keptRoom);
    renamed.forEach(place -> places.put(place.room, place));
    nothingIsUnderWay();
    lastId = keptId;
  }

  private void nothingIsUnderWay() {
    admitted.clear();
    letters.clear();
    touched.clear();
    fresh.clear();
    renamed.clear();
  }

  private @Nullable String admit(Kept event) {
    if (event.id() <= lastId) {
      return "id " + event.id() + " does not follow " + lastId;
    }
    var flaw =
        switch (event) {
          case KeptInRoom inRoom -> admit(inRoom);
          case Letter letter -> {
            letters.add(letter);
            yield null;
          }
        };
    if (flaw == null) {
      lastId = event.id();
    }
    return flaw;
  }

  private @Nullable String admit(KeptInRoom event) {
    var known = places.get(event.room());
    long next = known == null ? 1 : known.sequence + 1;
    if (event.sequence() != next) {
      return "room " + event.room() + " goes on at " + next + ", not " + event.sequence();
    }
    if (event instanceof RoomRenamed(_, _, _, _, var name, _)) {
      var there = places.get(name.to());
      if (there != null && there != known) {
        return "room " + name.to() + " is there already";
      }
    }
    var place = known == null ? open(event.room()) : known;
    if (place.sequence == place.kept) {
      touched.add(place);
    }
    place.sequence = next;
    admitted.add(new Admitted(place, event));
    if (event instanceof RoomRenamed(_, _, _, _, var name, _)) {
      call(place, name.to());
      boolean isNew = fresh.contains(place) || renamed.contains(place);
      boolean _ = isNew || renamed.add(place);
    }
    return null;
  }

  private void expel(List<Kept> events) {
    for (Kept event : events.reversed()) {
      switch (event) {
        case Letter _ -> letters.removeLast();
        case KeptInRoom _ -> expelLast();
      }
    }
    touched.removeIf(place -> place.sequence == place.kept);
    fresh.removeIf(place -> place.sequence == 0);
  }

  private void expelLast() {
    var last = admitted.removeLast();
    last.place.sequence--;
    if (last.event instanceof RoomRenamed(_, _, _, _, var name, _)) {
      call(last.place, name.from());
    }
    if (last.place.sequence == 0) {
      places.remove(last.place.room, last.place);
    }
  }

  private void call(Place place, RoomName name) {
    places.remove(place.room, place);
    place.room = name;
    places.put(name, place);
  }

  private Place open(RoomName room) {
    var place = new Place(++lastRow, room);
    places.put(room, place);
    fresh.add(place);
    return place;
  }
}
