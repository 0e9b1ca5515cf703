package parley.journal.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import parley.core.ServerBan;
import parley.journal.BanStore;
import parley.journal.JournalException;

/// The bans in `parley.db`. Each request has a connection of its own, on a thread of their own:
/// there are few of them.
final class SqliteBans implements BanStore {
  private static final int WAITING_MAX = 1000;

  private final Connections connections;
  private final Executor hub;
  private final ExecutorService thread = Threads.single("parley-bans", WAITING_MAX);

  SqliteBans(Connections connections, Executor hub) {
    this.connections = connections;
    this.hub = hub;
  }

  /// Something to do with the database, on the own thread.
  private interface Work {
    void with(Connection database) throws SQLException;
  }

  @Override
  public List<ServerBan> all() throws JournalException {
    var found = new ArrayList<ServerBan>();
    try {
      thread.submit(() -> tried(database -> read(database, found))).get();
      return found;
    } catch (ExecutionException failure) {
      var reason =
          failure.getCause() instanceof SQLException known ? Reason.of(known) : failure.toString();
      throw new JournalException("the bans cannot be read: " + reason, failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new JournalException("the bans could not be read in time", stopped);
    }
  }

  @Override
  public void keep(ServerBan ban, Consumer<String> failed) {
    work(database -> insert(database, ban), failed);
  }

  @Override
  public void forget(ServerBan ban, Consumer<String> failed) {
    work(database -> delete(database, ban), failed);
  }

  /// Does what was asked, then ends.
  void close() throws InterruptedException {
    thread.shutdown();
    boolean _ = thread.awaitTermination(2, TimeUnit.SECONDS);
  }

  private void work(Work work, Consumer<String> failed) {
    try {
      thread.execute(
          () -> {
            try {
              tried(work);
            } catch (SQLException failure) {
              Telling.tell(hub, () -> failed.accept(Reason.of(failure)));
            } catch (RuntimeException bug) {
              Telling.tell(hub, () -> failed.accept("a bug: " + bug));
            }
          });
    } catch (RejectedExecutionException full) {
      Telling.tell(hub, () -> failed.accept("the journal is closed, or too much waits"));
    }
  }

  private @Nullable Void tried(Work work) throws SQLException {
    try (var database = connections.open(Connections.Use.BANS)) {
      work.with(database);
    }
    return null;
  }

  private static void read(Connection database, List<ServerBan> found) throws SQLException {
    try (var statement = database.createStatement();
        var row =
            statement.executeQuery(
                "SELECT kind, mask, author, reason, made, until FROM ban ORDER BY made")) {
      while (row.next()) {
        found.add(ban(row));
      }
    }
  }

  private static ServerBan ban(ResultSet row) throws SQLException {
    long until = row.getLong("until");
    return new ServerBan(
        ServerBan.Kind.valueOf(row.getString("kind")),
        row.getString("mask"),
        row.getString("author"),
        row.getString("reason"),
        Instant.ofEpochMilli(row.getLong("made")),
        until == 0 ? null : Instant.ofEpochMilli(until));
  }

  private static void insert(Connection database, ServerBan ban) throws SQLException {
    try (var insertion =
        database.prepareStatement(
            "INSERT OR REPLACE INTO ban (kind, mask, author, reason, made, until)"
                + " VALUES (?, ?, ?, ?, ?, ?)")) {
      insertion.setString(1, ban.kind().name());
      insertion.setString(2, ban.mask());
      insertion.setString(3, ban.by());
      insertion.setString(4, ban.reason());
      insertion.setLong(5, ban.setAt().toEpochMilli());
      insertion.setLong(6, ban.until() == null ? 0 : ban.until().toEpochMilli());
      insertion.executeUpdate();
    }
  }

  private static void delete(Connection database, ServerBan ban) throws SQLException {
    try (var deletion = database.prepareStatement("DELETE FROM ban WHERE kind = ? AND mask = ?")) {
      deletion.setString(1, ban.kind().name());
      deletion.setString(2, ban.mask());
      deletion.executeUpdate();
    }
  }
}
