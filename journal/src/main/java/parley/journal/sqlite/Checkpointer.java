package parley.journal.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Copies the log into the database, on a thread and a connection of its own, so that commits need
/// not wait for it.
///
/// The log is used again from its start only when all of it has been copied at the moment a commit
/// begins. Under steady load that never happens by itself, so once the log is [#PAGES_LONG] the
/// writer copies the small rest between two commits.
///
/// All methods are for the writer's thread.
final class Checkpointer {
  /// How many pages the log grows before it is copied. Pages that changed often are copied once.
  static final int PAGES = 2000;

  /// From how many pages on the writer copies the rest; 4 KiB each.
  static final int PAGES_LONG = 3 * PAGES;

  /// From how many pages on the writer waits for a copying that is under way. That is where a disk
  /// slower than what is said on it slows the saying down.
  static final int PAGES_MAX = 3 * PAGES_LONG;

  private static final Future<Integer> NONE = CompletableFuture.completedFuture(0);

  private final Connections connections;
  private final ExecutorService thread = Threads.single("parley-checkpoint", 1);
  private Future<Integer> latest = NONE;
  private @Nullable Connection connection;

  Checkpointer(Connections connections) {
    this.connections = connections;
  }

  /// Asks for a copying; does nothing while one is under way.
  void request() {
    if (latest.isDone()) {
      latest = thread.submit(this::checkpoint);
    }
  }

  /// Whether the latest copying found a long log. Says so once.
  boolean foundLongLog() {
    if (latest.isDone() && pages() > PAGES_LONG) {
      latest = NONE;
      return true;
    }
    return false;
  }

  /// Waits for a copying that is under way.
  void await() {
    pages();
  }

  /// Finishes what is under way and closes the connection.
  void close() throws InterruptedException {
    thread.shutdown();
    if (thread.awaitTermination(2, TimeUnit.SECONDS)) {
      drop();
    }
  }

  private int pages() {
    try {
      return latest.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return 0;
    } catch (ExecutionException bug) {
      throw new IllegalStateException(bug);
    }
  }

  /// Copies, on the own thread. How many pages the log had when that began, 0 where it failed.
  private int checkpoint() {
    try {
      if (connection == null) {
        connection = connections.open(Connections.Use.CHECKPOINT);
      }
      try (var statement = connection.createStatement();
          var row = statement.executeQuery("PRAGMA wal_checkpoint(PASSIVE)")) {
        return row.getInt(2);
      }
    } catch (SQLException failure) {
      // The log keeps what could not be copied. If the disk is the reason, appends will tell.
      drop();
      return 0;
    }
  }

  private void drop() {
    Startup.closeQuietly(connection);
    connection = null;
  }
}
