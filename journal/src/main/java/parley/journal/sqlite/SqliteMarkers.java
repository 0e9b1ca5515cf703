package parley.journal.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import parley.core.CaseMapping;
import parley.core.ReadMarker;
import parley.journal.MarkerStore;

/// How far people have read, in `parley.db`: what was marked within a moment is one transaction, on
/// a thread and a connection of its own. People read all the time, so only the latest place in a
/// conversation is written, and what fails is tried again.
final class SqliteMarkers implements MarkerStore {
  /// How long what was marked waits for company, in milliseconds.
  private static final int LINGER_MS = 500;

  /// How soon what failed is tried again, in milliseconds.
  private static final int RETRY_MS = 2000;

  /// How many markers may wait. More can only be while the disk fails; then they are lost.
  private static final int MARKERS_WAITING_MAX = 100_000;

  private static final int QUESTIONS_WAITING_MAX = 1000;

  private static final String KEEP =
      "INSERT INTO read_marker (account, kind, name, until) VALUES (?, ?, ?, ?)"
          + " ON CONFLICT (account, kind, name)"
          + " DO UPDATE SET until = max(until, excluded.until)";
  private static final String FORGET =
      "DELETE FROM read_marker WHERE account = ?1 AND (kind, name) IN"
          + " (SELECT kind, name FROM read_marker WHERE account = ?1"
          + " ORDER BY until DESC LIMIT -1 OFFSET "
          + MARKERS_MAX
          + ")";
  private static final String FIND = "SELECT kind, name, until FROM read_marker WHERE account = ?";

  private final Connections connections;
  private final CaseMapping casemapping;
  private final Executor hub;
  private final ScheduledThreadPoolExecutor thread = Threads.timed("parley-markers");

  // Filled by the hub's thread, emptied by the own one.
  private final Map<Marker, Long> waiting = new ConcurrentHashMap<>();
  private final AtomicBoolean due = new AtomicBoolean();

  // The own thread only.
  private @Nullable Connection connection;

  SqliteMarkers(Connections connections, CaseMapping casemapping, Executor hub) {
    this.connections = connections;
    this.casemapping = casemapping;
    this.hub = hub;
  }

  private enum Kind {
    ROOM,
    NICK
  }

  private record Marker(String account, Kind kind, String name) {
    static Marker of(String account, ReadMarker.Target target) {
      return switch (target) {
        case ReadMarker.InRoom(var room) -> new Marker(account, Kind.ROOM, room.key());
        case ReadMarker.WithPerson(var nick) -> new Marker(account, Kind.NICK, nick.key());
      };
    }

    ReadMarker.Target target(CaseMapping casemapping) {
      return switch (kind) {
        case ROOM -> new ReadMarker.InRoom(casemapping.storedRoom(name));
        case NICK -> new ReadMarker.WithPerson(casemapping.storedNick(name));
      };
    }
  }

  @Override
  public void keep(String account, ReadMarker.Target target, Instant until) {
    var marker = Marker.of(account, target);
    if (waiting.size() < MARKERS_WAITING_MAX || waiting.containsKey(marker)) {
      waiting.merge(marker, until.toEpochMilli(), Math::max);
      writeIn(LINGER_MS);
    }
  }

  @Override
  public void find(String account, Finding answer) {
    if (thread.isShutdown() || thread.getQueue().size() > QUESTIONS_WAITING_MAX) {
      Telling.tell(hub, () -> answer.failed("the journal is closed, or too much waits"));
    } else {
      thread.execute(() -> Telling.tell(hub, look(account, answer)));
    }
  }

  /// Writes what waits, then closes the connection.
  void close() throws InterruptedException {
    thread.execute(this::flush);
    thread.shutdown();
    if (thread.awaitTermination(2, TimeUnit.SECONDS)) {
      drop();
    }
  }

  private void writeIn(int millis) {
    if (due.compareAndSet(false, true)) {
      try {
        var _ = thread.schedule(this::flush, millis, TimeUnit.MILLISECONDS);
      } catch (RejectedExecutionException closed) {
        // The server ends: whoever still reads reads on elsewhere.
      }
    }
  }

  private void flush() {
    due.set(false);
    var batch = Map.copyOf(waiting);
    if (batch.isEmpty()) {
      return;
    }
    try {
      write(database(), batch);
      // What was marked meanwhile stays.
      batch.forEach(waiting::remove);
    } catch (SQLException failure) {
      // If the disk is the reason, appends will tell.
      drop();
      writeIn(RETRY_MS);
    }
  }

  private static void write(Connection database, Map<Marker, Long> batch) throws SQLException {
    try (var statement = database.createStatement();
        var keeping = database.prepareStatement(KEEP);
        var forgetting = database.prepareStatement(FORGET)) {
      // The journal writes too: whoever begins waits until the other has done.
      statement.execute("BEGIN IMMEDIATE");
      Set<String> accounts = new LinkedHashSet<>();
      for (var entry : batch.entrySet()) {
        var marker = entry.getKey();
        accounts.add(marker.account);
        keeping.setString(1, marker.account);
        keeping.setString(2, marker.kind.name());
        keeping.setString(3, marker.name);
        keeping.setLong(4, entry.getValue());
        keeping.executeUpdate();
      }
      for (String account : accounts) {
        forgetting.setString(1, account);
        forgetting.executeUpdate();
      }
      statement.execute("COMMIT");
    }
  }

  private Runnable look(String account, Finding answer) {
    try {
      var read = read(account);
      waiting.forEach(
          (marker, until) -> {
            if (marker.account.equals(account)) {
              add(read, marker, until);
            }
          });
      return () -> answer.found(Map.copyOf(read));
    } catch (SQLException failure) {
      drop();
      return () -> answer.failed(Reason.of(failure));
    } catch (RuntimeException bug) {
      drop();
      return () -> answer.failed("a bug: " + bug);
    }
  }

  private Map<ReadMarker.Target, Instant> read(String account) throws SQLException {
    var read = new HashMap<ReadMarker.Target, Instant>();
    try (var asked = database().prepareStatement(FIND)) {
      asked.setString(1, account);
      try (var row = asked.executeQuery()) {
        while (row.next()) {
          var kind = Kind.valueOf(row.getString(1));
          add(read, new Marker(account, kind, row.getString(2)), row.getLong(3));
        }
      }
    }
    return read;
  }

  private void add(Map<ReadMarker.Target, Instant> read, Marker marker, long until) {
    read.merge(
        marker.target(casemapping),
        Instant.ofEpochMilli(until),
        (known, other) -> other.isAfter(known) ? other : known);
  }

  private Connection database() throws SQLException {
    if (connection == null) {
      connection = connections.open(Connections.Use.MARKERS);
    }
    return connection;
  }

  private void drop() {
    Startup.closeQuietly(connection);
    connection = null;
  }
}
