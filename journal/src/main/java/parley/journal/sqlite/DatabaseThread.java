package parley.journal.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import parley.journal.JournalException;

/// A thread and a connection of its own, for what is asked of `parley.db` beside the log: done in
/// the order of asking. After any failure the connection is closed, which rolls back, and the next
/// request opens another. Whoever asks is told something, whatever happens. Called on the hub's
/// thread.
final class DatabaseThread {
  private final Connections connections;
  private final Connections.Use use;
  private final int waitingMax;
  private final Executor hub;
  private final ExecutorService thread;

  // The own thread's alone.
  private @Nullable Connection connection;

  /// @param waitingMax how much may wait; more is refused
  /// @param hub leads to the hub's thread
  DatabaseThread(Connections connections, Connections.Use use, int waitingMax, Executor hub) {
    this.connections = connections;
    this.use = use;
    this.waitingMax = waitingMax;
    this.hub = hub;
    this.thread = Threads.single("parley-" + use.name().toLowerCase(Locale.ROOT), waitingMax);
  }

  /// Something to do with the database, on the own thread.
  interface Work {
    /// Returns what to tell on the hub's thread.
    Runnable done(Connection database) throws SQLException;
  }

  /// Something to read, on the own thread.
  interface Question<T> {
    T answer(Connection database) throws SQLException;
  }

  /// Does this.
  ///
  /// @param failed told why it could not be done, for the operator
  void work(Work work, Consumer<String> failed) {
    try {
      thread.execute(() -> Telling.tell(hub, result(work, failed)));
    } catch (RejectedExecutionException full) {
      var reason = thread.isShutdown() ? "the journal is closed" : waitingMax + " requests wait";
      Telling.tell(hub, () -> failed.accept(reason));
    }
  }

  /// Waits for the answer to a question.
  ///
  /// @param what is read, in the plural
  <T> T await(Question<T> question, String what) throws JournalException {
    try {
      return thread.submit(() -> question.answer(database())).get();
    } catch (ExecutionException failure) {
      var reason =
          failure.getCause() instanceof SQLException known ? Reason.of(known) : failure.toString();
      throw new JournalException("the " + what + " cannot be read: " + reason, failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new JournalException("the " + what + " could not be read in time", stopped);
    }
  }

  /// Does what was asked, then closes the connection.
  void close() throws InterruptedException {
    thread.shutdown();
    if (thread.awaitTermination(2, TimeUnit.SECONDS)) {
      drop();
    }
  }

  private Runnable result(Work work, Consumer<String> failed) {
    try {
      return work.done(database());
    } catch (SQLException failure) {
      drop();
      return () -> failed.accept(Reason.of(failure));
    } catch (RuntimeException bug) {
      drop();
      return () -> failed.accept("a bug: " + bug.getClass().getName());
    }
  }

  private Connection database() throws SQLException {
    if (connection == null) {
      connection = connections.open(use);
    }
    return connection;
  }

  private void drop() {
    Startup.closeQuietly(connection);
    connection = null;
  }
}
