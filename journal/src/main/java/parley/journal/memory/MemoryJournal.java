package parley.journal.memory;

import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import parley.core.Correspondence;
import parley.core.Event.Kept;
import parley.core.Event.KeptInRoom;
import parley.core.Event.MessageRedacted;
import parley.core.Event.MessageSaid;
import parley.core.Event.PrivateSaid;
import parley.core.Event.RoomChanged;
import parley.core.Event.RoomDescribed;
import parley.core.Event.RoomRenamed;
import parley.core.Event.TopicChanged;
import parley.core.HistoryQuery;
import parley.core.Letter;
import parley.core.Letterbox;
import parley.core.PersonId;
import parley.core.RoomName;
import parley.core.Stamp;
import parley.core.Strand;
import parley.journal.Journal;
import parley.journal.Recovered;

/// A journal in memory, bounded: of every room, and of every two who wrote to each other, the
/// newest events, and of all rooms together the newest that fit. It is gone with the process.
///
/// All on the hub's thread; answers still come through the executor, so whoever works with this
/// journal meets the same order of things as with one that takes its time.
public final class MemoryJournal implements Journal {
  /// What an event costs beside its text, roughly: its objects and their places in the tables.
  private static final int EVENT_BYTES = 200;

  private static final String CLOSED = "the journal is closed";

  private final int eventsPerRoomMax;
  private final long bytesMax;
  private final Executor hub;
  private final Map<Strand, Shelf> shelves = new HashMap<>();
  private final LinkedHashMap<Long, Kept> byAge = new LinkedHashMap<>();
  private long bytes;
  private long lastId;
  private volatile boolean closed;

  /// @param eventsPerRoomMax how many events of a room are held, at least 1
  /// @param bytesMax how much all events together may take, roughly, in bytes
  /// @param hub leads to the hub's thread
  public MemoryJournal(int eventsPerRoomMax, long bytesMax, Executor hub) {
    if (eventsPerRoomMax < 1 || bytesMax < 0) {
      throw new IllegalArgumentException("bounds: " + eventsPerRoomMax + ", " + bytesMax);
    }
    this.eventsPerRoomMax = eventsPerRoomMax;
    this.bytesMax = bytesMax;
    this.hub = hub;
  }

  /// What is held of one room or correspondence, oldest first. The sequence outlives the events.
  private static final class Shelf {
    final ArrayDeque<Kept> events = new ArrayDeque<>();
    long sequence;
  }

  @Override
  public Recovered recover() {
    return Recovered.NOTHING;
  }

  @Override
  public void append(List<Kept> events, Outcome outcome) {
    var flaw = closed ? CLOSED : flaw(events);
    if (flaw != null) {
      hub.execute(() -> outcome.failed(flaw));
      return;
    }
    for (Kept event : events) {
      hold(asReadBack(event));
      if (event.message() != 0) {
        forget(byAge.get(event.message()));
      }
      if (event instanceof RoomRenamed renamed) {
        move(renamed.name().from(), renamed.name().to());
      }
    }
    while (bytes > bytesMax) {
      forget(byAge.firstEntry().getValue());
    }
    hub.execute(outcome::kept);
  }

  @Override
  public void read(HistoryQuery query, Answer answer) {
    if (closed) {
      hub.execute(() -> answer.failed(CLOSED));
      return;
    }
    var found = look(query);
    hub.execute(() -> answer.found(found));
  }

  @Override
  public void close() {
    closed = true;
  }

  /// What keeps these from following what is held, null where nothing does.
  private @Nullable String flaw(List<Kept> events) {
    // How far rooms have come by these events, 0 for those that are gone under this name.
    var sequences = new HashMap<RoomName, Long>();
    long id = lastId;
    for (Kept event : events) {
      var flaw = event instanceof KeptInRoom inRoom ? flaw(sequences, inRoom) : null;
      if (flaw != null) {
        return flaw;
      }
      if (event.id() <= id) {
        return "id " + event.id() + " does not follow " + id;
      }
      id = event.id();
    }
    return null;
  }

  private @Nullable String flaw(Map<RoomName, Long> sequences, KeptInRoom event) {
    long next = sequence(sequences, event.room()) + 1;
    if (event.sequence() != next) {
      return "room " + event.room() + " goes on at " + next + ", not " + event.sequence();
    }
    sequences.put(event.room(), next);
    if (event instanceof RoomRenamed renamed) {
      var to = renamed.name().to();
      sequences.put(renamed.name().from(), 0L);
      if (sequence(sequences, to) > 0) {
        return "room " + to + " is there already";
      }
      sequences.put(to, next);
    }
    return null;
  }

  private long sequence(Map<RoomName, Long> sequences, RoomName room) {
    var shelf = shelves.get(room);
    return sequences.getOrDefault(room, shelf == null ? 0 : shelf.sequence);
  }

  private void hold(Kept event) {
    var shelf = shelves.computeIfAbsent(place(event.strand()), absent -> new Shelf());
    shelf.events.addLast(event);
    if (event instanceof KeptInRoom inRoom) {
      shelf.sequence = inRoom.sequence();
    }
    byAge.put(event.id(), event);
    bytes += bytes(event);
    lastId = event.id();
    if (shelf.events.size() > eventsPerRoomMax) {
      forget(shelf.events.getFirst());
    }
  }

  /// What is held of a room goes to another name.
  private void move(RoomName from, RoomName to) {
    var shelf = shelves.remove(from);
    if (shelf != null) {
      var moved = new Shelf();
      moved.sequence = shelf.sequence;
      for (Kept event : shelf.events) {
        var there = event.in(to);
        moved.events.add(there);
        byAge.put(there.id(), there);
      }
      shelves.put(to, moved);
    }
  }

  /// Forgets an event, nearly always the oldest of its room.
  private void forget(@Nullable Kept event) {
    if (event == null) {
      return;
    }
    var place = place(event.strand());
    var shelf = shelves.get(place);
    if (shelf != null) {
      boolean _ = shelf.events.removeFirstOccurrence(event);
      if (shelf.sequence == 0 && shelf.events.isEmpty()) {
        shelves.remove(place);
      }
    }
    byAge.remove(event.id());
    bytes -= bytes(event);
  }

  /// Where the two of a correspondence find the same.
  private static Strand place(Strand strand) {
    return strand instanceof Correspondence between && between.own().compareTo(between.other()) > 0
        ? between.seenByOther()
        : strand;
  }

  private List<Kept> look(HistoryQuery query) {
    if (query.strand() instanceof Letterbox) {
      var letters = byAge.values().stream().filter(query::concerns).toList();
      return List.copyOf(query.of(letters));
    }
    var shelf = shelves.get(place(query.strand()));
    if (shelf == null && query.formerly() != null) {
      shelf = shelves.get(query.formerly());
    }
    if (shelf == null) {
      return List.of();
    }
    boolean backwards = query.end() == HistoryQuery.End.NEWEST;
    var found = new ArrayList<Kept>();
    var events = backwards ? shelf.events.descendingIterator() : shelf.events.iterator();
    while (events.hasNext() && found.size() < query.limit()) {
      var event = events.next();
      if (query.asksFor(event)) {
        found.add(query.named(event));
      }
    }
    return List.copyOf(backwards ? found.reversed() : found);
  }

  /// The event as every journal gives it back: without what only the running chat knows.
  private static Kept asReadBack(Kept event) {
    var at = event.at().truncatedTo(ChronoUnit.MILLIS);
    var stamp = new Stamp(at, event.id());
    return switch (event) {
      case MessageSaid said ->
          new MessageSaid(said.room(), said.sequence(), null, said.origin(), said.said(), stamp);
      case Letter letter -> asReadBack(letter, stamp);
      case MessageRedacted redacted ->
          new MessageRedacted(
              redacted.room(),
              redacted.sequence(),
              null,
              redacted.origin(),
              redacted.message(),
              redacted.reason(),
              stamp);
      case TopicChanged changed ->
          new TopicChanged(
              changed.room(),
              changed.sequence(),
              null,
              changed.origin(),
              changed.topic(),
              null,
              stamp);
      case RoomChanged changed ->
          new RoomChanged(
              changed.room(),
              changed.sequence(),
              null,
              changed.origin(),
              changed.changesReadBack(),
              null,
              changed.after(),
              stamp);
      case RoomRenamed renamed -> asReadBack(renamed, stamp);
      case RoomDescribed described -> asReadBack(described, stamp);
    };
  }

  private static KeptInRoom asReadBack(RoomRenamed renamed, Stamp stamp) {
    return new RoomRenamed(
        renamed.room(), renamed.sequence(), null, renamed.origin(), renamed.name(), stamp);
  }

  private static KeptInRoom asReadBack(RoomDescribed described, Stamp stamp) {
    return new RoomDescribed(
        described.room(),
        described.sequence(),
        null,
        described.origin(),
        described.key(),
        described.value(),
        null,
        stamp);
  }

  private static Letter asReadBack(Letter letter, Stamp stamp) {
    return switch (letter) {
      case Letter.Said(var said, var from, var to) ->
          new Letter.Said(
              new PrivateSaid(
                  PersonId.FORMER,
                  said.origin(),
                  PersonId.FORMER,
                  said.toNick(),
                  said.said(),
                  said.heard(),
                  stamp),
              from,
              to);
      case Letter.Redacted redacted ->
          new Letter.Redacted(
              redacted.strand(),
              PersonId.FORMER,
              redacted.origin(),
              redacted.toNick(),
              redacted.message(),
              redacted.reason(),
              redacted.heard(),
              stamp);
    };
  }

  private static long bytes(Kept event) {
    return EVENT_BYTES + 2L * event.text().length();
  }
}
