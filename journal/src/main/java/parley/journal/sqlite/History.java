package parley.journal.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import parley.core.CaseMapping;
import parley.core.Event.Kept;
import parley.core.RoomName;
import parley.journal.HistoryQuery;
import parley.journal.Journal.Answer;

/// Answers questions about history, on a thread and a connection of its own: SQLite lets it read
/// while the writer writes, and also while the writer cannot.
final class History {
  private static final int WAITING_MAX = 1000;
  private static final String QUESTION =
      "SELECT "
          + EventRow.COLUMNS
          + ", (SELECT name FROM room WHERE id = event.room) AS name"
          + " FROM event WHERE room = (SELECT id FROM room WHERE folded = ?) AND sequence < ?"
          + " ORDER BY sequence DESC LIMIT ?";

  private final Connections connections;
  private final CaseMapping casemapping;
  private final Executor hub;
  private final ExecutorService thread = Threads.single("parley-history", WAITING_MAX);
  private @Nullable Connection connection;
  private @Nullable PreparedStatement question;

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
    }
  }

  private List<Kept> look(HistoryQuery query) throws SQLException {
    var asked = question();
    asked.setString(1, query.room().key());
    asked.setLong(2, query.before());
    asked.setInt(3, query.limit());
    var newestFirst = new ArrayList<Kept>();
    RoomName room = null;
    try (ResultSet row = asked.executeQuery()) {
      while (row.next()) {
        if (room == null) {
          room = casemapping.storedRoom(row.getString("name"));
        }
        newestFirst.add(EventRow.read(row, room, casemapping));
      }
    }
    return List.copyOf(newestFirst.reversed());
  }

  private PreparedStatement question() throws SQLException {
    if (question == null) {
      if (connection == null) {
        connection = connections.open(Connections.Use.READ);
      }
      question = connection.prepareStatement(QUESTION);
    }
    return question;
  }

  private void drop() {
    Startup.closeQuietly(connection);
    connection = null;
    question = null;
  }
}
