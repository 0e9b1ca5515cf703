package parley.journal.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import parley.core.CaseMapping;
import parley.core.Correspondence;
import parley.core.Event.Kept;
import parley.core.HistoryQuery;
import parley.core.Letterbox;
import parley.core.RoomName;
import parley.journal.Journal.Answer;

/// Answers questions about history, on a thread and a connection of its own: SQLite lets it read
/// while the writer writes, and also while the writer cannot.
final class History {
  private static final int WAITING_MAX = 1000;
  private final Connections connections;
  private final CaseMapping casemapping;
  private final Executor hub;
  private final ExecutorService thread = Threads.single("parley-history", WAITING_MAX);
  private @Nullable Connection connection;
  private @Nullable Question question;
  private @Nullable LetterQuestion letters;

  /// @param first a connection to begin with, which this closes
  /// @param casemapping when two names are the same
  History(Connections connections, Connection first, CaseMapping casemapping, Executor hub) {
    this.casemapping = casemapping;
    this.connections = connections;
    this.connection = first;
    this.hub = hub;
  }

  /// Answers a question, through the executor. Any thread.
  void answer(HistoryQuery query, Answer answer) {
    try {
      thread.execute(() -> look(query, answer));
    } catch (RejectedExecutionException full) {
      Telling.tell(hub, () -> answer.failed("more than " + WAITING_MAX + " questions wait"));
    }
  }

  /// Answers what was asked, then closes the connection.
  void close() throws InterruptedException {
    thread.shutdown();
    if (thread.awaitTermination(2, TimeUnit.SECONDS)) {
      drop();
    }
  }

  private void look(HistoryQuery query, Answer answer) {
    try {
      var found = look(query);
      Telling.tell(hub, () -> answer.found(found));
    } catch (SQLException failure) {
      drop();
      Telling.tell(hub, () -> answer.failed(Reason.of(failure)));
    } catch (RuntimeException bug) {
      // Whoever asked waits for an answer, whatever it is.
      drop();
      Telling.tell(hub, () -> answer.failed("a bug: " + bug));
    }
  }

  private List<Kept> look(HistoryQuery query) throws SQLException {
    if (query.before() - 1 <= query.after()) {
      return List.of();
    }
    return switch (query.strand()) {
      case RoomName room -> question().answer(query, room);
      case Correspondence between -> letters().answer(query, between);
      case Letterbox box -> letters().answer(query, box);
    };
  }

  private Question question() throws SQLException {
    if (question == null) {
      question = new Question(database(), casemapping);
    }
    return question;
  }

  private LetterQuestion letters() throws SQLException {
    if (letters == null) {
      letters = new LetterQuestion(database(), casemapping);
    }
    return letters;
  }

  private Connection database() throws SQLException {
    if (connection == null) {
      connection = connections.open(Connections.Use.READ);
    }
    return connection;
  }

  private void drop() {
    Startup.closeQuietly(connection);
    connection = null;
    question = null;
    letters = null;
  }
}
