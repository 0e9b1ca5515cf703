package parley.server.hub;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.core.Event.Kept;
import parley.core.RoomName;
import parley.dialect.LineWriter;
import parley.journal.HistoryQuery;
import parley.journal.Journal;

/// What was said before: the newest events of rooms whose history is shown on entering, at hand,
/// and the rest from the journal. What is decided but not yet written belongs to it.
final class History {
  private static final Logger LOG = LoggerFactory.getLogger(History.class);

  private static final int TRIES = 5;

  private final Hub hub;
  private final Journal journal;
  private final Outbox outbox;
  private final int recentMax;
  private final LineWriter writer = new LineWriter();
  private final Map<RoomName, Deque<Kept>> recents = new HashMap<>();

  History(Hub hub, Journal journal, Outbox outbox, int recentMax) {
    this.hub = hub;
    this.journal = journal;
    this.outbox = outbox;
    this.recentMax = recentMax;
  }

  /// A kept event was decided.
  void add(Kept event) {
    var recent = recents.get(event.room());
    if (recent != null) {
      recent.addLast(event);
      if (recent.size() > recentMax) {
        recent.removeFirst();
      }
    }
  }

  /// A kept event was taken back. What was pushed out by it is read anew when it is asked for.
  void remove(Kept event) {
    recents.remove(event.room());
  }

  /// Nobody is in the room any more.
  void forget(RoomName room) {
    recents.remove(room);
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
        new HistoryQuery(room, Long.MAX_VALUE, recentMax),
        found -> {
          recents.put(room, new ArrayDeque<>(found));
          done.run();
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
        new HistoryQuery(room, Long.MAX_VALUE, limit),
        found -> {
          send(connection, found);
          done.run();
        });
  }

  private void send(Connection connection, List<Kept> events) {
    for (Kept event : events) {
      writer.clear();
      connection.conversation().variant().renderHistory(event, writer);
      connection.send(writer, event.id());
    }
  }

  private void read(Connection connection, HistoryQuery query, Consumer<List<Kept>> then) {
    connection.waitForAnswer(true);
    journal.read(query, new Reading(connection, query, then));
  }

  /// A question to the journal that is under way.
  private final class Reading implements Journal.Answer {
    private final Connection connection;
    private final HistoryQuery query;
    private final Consumer<List<Kept>> then;
    private int tries;

    Reading(Connection connection, HistoryQuery query, Consumer<List<Kept>> then) {
      this.connection = connection;
      this.query = query;
      this.then = then;
    }

    @Override
    public void found(List<Kept> events) {
      var all = completed(query, events);
      if (all != null) {
        answer(all);
      } else if (++tries < TRIES) {
        journal.read(query, this);
      } else {
        answer(events);
      }
    }

    @Override
    public void failed(String reason) {
      LOG.warn("journal=unreadable reason=\"{}\"", reason);
      answer(outbox.pending(query.room()));
    }

    private void answer(List<Kept> events) {
      connection.waitForAnswer(false);
      if (!connection.ended()) {
        hub.attempt(connection, () -> then.accept(events));
        connection.goOnAfterAnswer();
      }
    }
  }

  /// What was read and what is still to be written; null where something was written in between, so
  /// that neither has it.
  private @Nullable List<Kept> completed(HistoryQuery query, List<Kept> read) {
    var room = hub.chat().room(query.room());
    long upTo = room == null ? 0 : room.sequence();
    var all = new ArrayList<>(read);
    long last = read.isEmpty() ? 0 : read.getLast().sequence();
    for (Kept pending : outbox.pending(query.room())) {
      if (pending.sequence() > last) {
        if (pending.sequence() != last + 1) {
          return null;
        }
        all.add(pending);
        last = pending.sequence();
      }
    }
    return last < upTo ? null : newest(all, query.limit());
  }

  private static List<Kept> newest(List<Kept> events, int limit) {
    return events.subList(Math.max(0, events.size() - limit), events.size());
  }
}
