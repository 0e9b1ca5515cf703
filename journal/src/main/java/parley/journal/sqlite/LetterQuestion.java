package parley.journal.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import parley.core.CaseMapping;
import parley.core.Correspondence;
import parley.core.Event.Kept;
import parley.core.HistoryQuery;
import parley.core.Letterbox;

/// A connection's statements that answer questions about what people wrote to each other. The
/// history's thread only.
final class LetterQuestion {
  /// Rows of kinds that were not asked for, which one answer may have to pass over.
  private static final int ROWS_MAX = 100_000;

  /// Of the two of a correspondence the author always sees it.
  private static final String IS_ASKED_FOR = "(1 << kind) & ?2 <> 0 AND (heard OR account = ?1)";

  private static final String PART =
      "SELECT * FROM (SELECT "
          + LetterRow.COLUMNS
          + " FROM letter WHERE correspondence = (SELECT id FROM correspondence WHERE one = min(?1,"
          + " ?6) AND other = max(?1, ?6)) AND letter.id > ?3 AND letter.id < ?4 ORDER BY letter.id"
          + " %1$s LIMIT "
          + ROWS_MAX
          + ") WHERE "
          + IS_ASKED_FOR
          + " ORDER BY id %1$s LIMIT ?5";

  private static final String LATEST =
      "SELECT "
          + LetterRow.COLUMNS
          + ", one, other FROM correspondence JOIN letter ON letter.id ="
          + " (SELECT id FROM letter WHERE correspondence = correspondence.id AND "
          + IS_ASKED_FOR
          + " ORDER BY id DESC LIMIT 1)"
          + " WHERE (one = ?1 OR other = ?1) AND letter.id > ?3 AND letter.id < ?4"
          + " ORDER BY letter.id %1$s LIMIT ?5";

  private final CaseMapping casemapping;
  private final Both part;
  private final Both latest;

  /// @param casemapping when two names are the same
  LetterQuestion(Connection connection, CaseMapping casemapping) throws SQLException {
    this.casemapping = casemapping;
    part = Both.of(connection, PART);
    latest = Both.of(connection, LATEST);
  }

  private record Both(PreparedStatement newest, PreparedStatement oldest) {
    static Both of(Connection connection, String question) throws SQLException {
      return new Both(
          connection.prepareStatement(question.formatted("DESC")),
          connection.prepareStatement(question.formatted("ASC")));
    }

    PreparedStatement asked(HistoryQuery query, String account) throws SQLException {
      var asked = query.end() == HistoryQuery.End.NEWEST ? newest : oldest;
      asked.setString(1, account);
      asked.setLong(2, EventRow.bits(query.kinds()));
      asked.setLong(3, query.after());
      asked.setLong(4, query.before());
      asked.setInt(5, query.limit());
      return asked;
    }
  }

  /// The events asked for, oldest first.
  List<Kept> answer(HistoryQuery query, Correspondence between) throws SQLException {
    var asked = part.asked(query, between.own());
    asked.setString(6, between.other());
    var events = new ArrayList<Kept>();
    try (var row = asked.executeQuery()) {
      while (row.next()) {
        events.add(LetterRow.read(row, between, casemapping));
      }
    }
    return oldestFirst(query, events);
  }

  /// The latest events asked for of each correspondence, oldest first.
  List<Kept> answer(HistoryQuery query, Letterbox box) throws SQLException {
    var events = new ArrayList<Kept>();
    try (var row = latest.asked(query, box.account()).executeQuery()) {
      while (row.next()) {
        var between = new Correspondence(row.getString("one"), row.getString("other"));
        events.add(LetterRow.read(row, between, casemapping));
      }
    }
    return oldestFirst(query, events);
  }

  private static List<Kept> oldestFirst(HistoryQuery query, List<Kept> events) {
    return List.copyOf(query.end() == HistoryQuery.End.NEWEST ? events.reversed() : events);
  }
}
