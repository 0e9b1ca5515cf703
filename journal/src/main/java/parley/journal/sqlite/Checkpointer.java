package parley.journal.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// Copies the log into the database, on a thread and a connection of its own, so that no commit has
/// to wait for it.
///
/// The log is used again from its start only when all of it has been copied at the moment a commit
/// begins. Under steady load that never happens by itself, so once the log is [#PAGES_MAX] long the
/// writer is asked to copy the small rest between two commits.
final class Checkpointer {
  /// How many pages the log grows before it is copied. Pages that changed often are copied once.
  static final int PAGES = 2000;

  /// How long the log may become before the writer itself copies the rest; 4 KiB each.
  static final int PAGES_MAX = 3 * PAGES;

  private final Connections connections;
  private final ExecutorService thread = Threads.single("parley-checkpoint", 1);
  private final AtomicBoolean underWay = new AtomicBoolean();
  private volatile boolean behind;
  private @Nullable Connection connection;

  Checkpointer(Connections connections) {
    this.connections = connections;
  }

  /// Asks for a checkpoint; does nothing while one is under way. The writer's thread.
  void request() {
    if (underWay.compareAndSet(false, true)) {
      thread.execute(this::checkpoint);
    }
  }

  /// Whether the writer is asked to copy the rest itself; forgets that it was. The writer's thread.
  boolean takeBehind() {
    boolean was = behind;
    behind = false;
    return was;
  }

  /// Finishes what is under way and closes the connection. The writer's thread.
  void close() throws InterruptedException {
    thread.shutdown();
    if (thread.awaitTermination(2, TimeUnit.SECONDS)) {
      drop();
    }
  }

  private void checkpoint() {
    try {
      if (connection == null) {
        connection = connections.open(Connections.Use.CHECKPOINT);
      }
      try (var statement = connection.createStatement();
          var row = statement.executeQuery("PRAGMA wal_checkpoint(PASSIVE)")) {
        int pages = row.getInt(2);
        int copied = row.getInt(3);
        behind = pages > PAGES_MAX && copied < pages;
      }
    } catch (SQLException failure) {
      // The log keeps what could not be copied. If the disk is the reason, appends will tell.
      drop();
    } finally {
      underWay.set(false);
    }
  }

  private void drop() {
    Startup.closeQuietly(connection);
    connection = null;
  }
}
