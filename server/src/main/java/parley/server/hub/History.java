package parley.server.hub;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.core.Event.Kept;
import parley.core.Event.KeptInRoom;
import parley.core.Event.RoomChanged;
import parley.core.HistoryQuery;
import parley.core.KeptKind;
import parley.core.RoomName;
import parley.core.Strand;
import parley.dialect.Host;
import parley.journal.Journal;
import parley.wire.LineWriter;

/// What was said before, in rooms and privately: the newest events of rooms whose history is shown
/// on entering, at hand, and the rest from the journal. What is decided but not yet written belongs
/// to it.
final class History {
  private static final Logger LOG = LoggerFactory.getLogger(History.class);

  private final Hub hub;
  private final Journal journal;
  private final Outbox outbox;
  private final int recentMax;
  private final LineWriter writer = new LineWriter();
  private final Map<RoomName, Deque<Kept>> recents = new HashMap<>();
  private final Set<Reading> readings = new LinkedHashSet<>();

  /// What is told in every language that tells of what was before: what was said, topics, names.
  private static final Set<KeptKind> TOLD =
      Set.of(KeptKind.MESSAGE, KeptKind.ACTION, KeptKind.NOTICE, KeptKind.TOPIC, KeptKind.NAME);

  /// What to do with what was read.
  private interface Reader {
    void read(Found found);
  }

  /// What was read.
  ///
  /// @param strand of what, as it is called by now
  /// @param events oldest first
  /// @param whole false where the journal could not be read, so that older ones may be missing
  private record Found(Strand strand, List<Kept> events, boolean whole) {}

  History(Hub hub, Journal journal, Outbox outbox, int recentMax) {
    this.hub = hub;
    this.journal = journal;
    this.outbox = outbox;
    this.recentMax = recentMax;
  }

  /// A kept event was decided.
  void add(Kept event) {
    if (event instanceof RoomChanged changed && changed.anew() != null) {
      boolean _ = recents.replace(changed.room(), new ArrayDeque<>()) != null;
    }
    var recent = event instanceof KeptInRoom inRoom ? recents.get(inRoom.room()) : null;
    if (recent != null && event.message() != 0) {
      boolean _ = recent.removeIf(each -> each.id() == event.message());
    }
    if (recent != null && KeptKind.WORDS.contains(KeptKind.of(event))) {
      recent.addLast(event);
      if (recent.size() > recentMax) {
        recent.removeFirst();
      }
    }
    for (Reading reading : readings) {
      reading.add(event);
    }
  }

  /// A kept event was taken back. What was pushed out by it is read anew when it is asked for.
  void remove(Kept event) {
    if (event instanceof KeptInRoom inRoom) {
      recents.remove(inRoom.room());
    }
    for (Reading reading : readings) {
      reading.remove(event);
    }
  }

  /// A room has another name, or has a former one again.
  void rename(RoomName from, RoomName to) {
    var recent = recents.remove(from);
    if (recent != null) {
      var moved = new ArrayDeque<Kept>(recent.size());
      recent.forEach(event -> moved.add(event.in(to)));
      recents.put(to, moved);
    }
    for (Reading reading : readings) {
      reading.rename(from, to);
    }
  }

  /// Where nobody is in the room any more, nothing of it is held at hand.
  void forgetIfEmpty(RoomName name) {
    var room = hub.chat().room(name);
    if (room == null || (room.members().isEmpty() && room.watchers().isEmpty())) {
      recents.remove(name);
    }
  }

  @Nullable List<Kept> recent(RoomName name) {
    var recent = recents.get(name);
    if (recent == null) {
      var room = hub.chat().room(name);
      if (room != null && room.sequence() > 0) {
        return null;
      }
      return List.of();
    }
    return List.copyOf(recent);
  }

  void fetchRecent(Connection connection, RoomName room, Runnable done) {
    read(
        connection,
        HistoryQuery.newest(room, KeptKind.WORDS, recentMax),
        found -> {
          // What the room is called by now; an answer about a room is about a room.
          var name = found.strand instanceof RoomName called ? called : room;
          if (found.whole) {
            recents.put(name, new ArrayDeque<>(found.events));
          }
          done.run();
          // Whoever asked may not have been let in.
          forgetIfEmpty(name);
        });
  }

  void replay(Connection connection, RoomName room, int limit) {
    var recent = recent(room);
    if (recent != null) {
      send(connection, newest(recent, limit));
    }
  }

  void replayKept(Connection connection, RoomName room, int limit, Runnable done) {
    read(
        connection,
        HistoryQuery.newest(room, TOLD, limit),
        found -> {
          send(connection, found.events);
          done.run();
        });
  }

  void find(Connection connection, HistoryQuery query, Host.Found found) {
    read(connection, query, read -> found.tell(read.whole ? read.events : null));
  }

  private void send(Connection connection, List<Kept> events) {
    for (Kept event : events) {
      writer.clear();
      connection.conversation().variant().renderHistory(event, writer);
      connection.send(writer, event.id());
    }
  }

  private void read(Connection connection, HistoryQuery query, Reader reader) {
    connection.waitForAnswer();
    var reading = new Reading(connection, query.visible(hub.chat()), reader);
    readings.add(reading);
    reading.ask();
  }

  /// A question to the journal that is under way, and what was decided of that and perhaps not
  /// written when the journal looked.
  private final class Reading implements Journal.Answer {
    private final Connection connection;
    private final Reader reader;
    private HistoryQuery query;
    private List<Kept> decided = List.of();
    private boolean outdated;

    Reading(Connection connection, HistoryQuery query, Reader reader) {
      this.connection = connection;
      this.query = query;
      this.reader = reader;
    }

    /// By the name that the journal has, whichever of two that is at present.
    void ask() {
      var room = query.strand() instanceof RoomName name ? hub.chat().room(name) : null;
      if (room != null) {
        query = query.in(room.name(), room.uncertainName());
      }
      outdated = false;
      decided = outbox.pending(query);
      journal.read(query, this);
    }

    /// The journal may look for a name that it does not have by then: it is asked again.
    void rename(RoomName from, RoomName to) {
      if (query.strand().equals(from)) {
        query = query.in(to, from);
        outdated = true;
      }
    }

    void add(Kept event) {
      if (query.concerns(event)) {
        decided.add(event);
      }
    }

    void remove(Kept event) {
      decided.removeIf(each -> each.id() == event.id());
    }

    @Override
    public void found(List<Kept> events) {
      answer(events, true);
    }

    @Override
    public void failed(String reason) {
      LOG.warn("journal=unreadable reason=\"{}\"", reason);
      answer(List.of(), false);
    }

    private void answer(List<Kept> read, boolean whole) {
      if (outdated && !connection.ended()) {
        ask();
        return;
      }
      readings.remove(this);
      connection.hasAnswer();
      if (!connection.ended()) {
        hub.attempt(
            connection, () -> reader.read(new Found(query.strand(), completed(read), whole)));
        connection.goOnAfterAnswer();
      }
    }

    private List<Kept> completed(List<Kept> read) {
      long last = read.isEmpty() ? 0 : read.getLast().id();
      var all = new ArrayList<>(read);
      decided.stream().filter(event -> event.id() > last).forEach(all::add);
      // The room may have begun anew meanwhile.
      return query.visible(hub.chat()).of(all).stream().map(query::named).toList();
    }
  }

  private static List<Kept> newest(List<Kept> events, int limit) {
    return events.subList(Math.max(0, events.size() - limit), events.size());
  }
}
