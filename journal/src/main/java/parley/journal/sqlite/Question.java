package parley.journal.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import parley.core.CaseMapping;
import parley.core.Event.Kept;
import parley.core.HistoryQuery;
import parley.core.RoomName;

/// A connection's statements that answer questions about the history of rooms. The history's thread
/// only.
///
/// Rows of a room are found by their sequence. Ids grow with it, so the place of an id is found by
/// halving: some twenty looks, instead of one more index that every append would have to fill.
final class Question {
  /// Rows of kinds that were not asked for, which one answer may have to pass over.
  private static final int ROWS_MAX = 100_000;

  private static final long NONE = -1;

  private static final String PART =
      "SELECT "
          + EventRow.COLUMNS
          + " FROM event WHERE room = ? AND sequence > ? AND sequence < ? AND (1 << kind) & ? <> 0"
          + " ORDER BY sequence %s LIMIT ?";

  private final CaseMapping casemapping;
  private final PreparedStatement room;
  private final PreparedStatement span;
  private final PreparedStatement next;
  private final PreparedStatement newest;
  private final PreparedStatement oldest;

  /// @param casemapping when two names are the same
  Question(Connection connection, CaseMapping casemapping) throws SQLException {
    this.casemapping = casemapping;
    room = connection.prepareStatement("SELECT id FROM room WHERE folded = ?");
    span =
        connection.prepareStatement(
            "SELECT (SELECT min(sequence) FROM event WHERE room = ?1),"
                + " (SELECT max(sequence) FROM event WHERE room = ?1)");
    next =
        connection.prepareStatement(
            "SELECT sequence, id FROM event WHERE room = ? AND sequence >= ?"
                + " ORDER BY sequence LIMIT 1");
    newest = connection.prepareStatement(PART.formatted("DESC"));
    oldest = connection.prepareStatement(PART.formatted("ASC"));
  }

  /// The events asked for, oldest first.
  List<Kept> answer(HistoryQuery query, RoomName asked) throws SQLException {
    long row = row(asked);
    if (row == NONE && query.formerly() != null) {
      row = row(query.formerly());
    }
    if (row == NONE) {
      return List.of();
    }
    boolean backwards = query.end() == HistoryQuery.End.NEWEST;
    long after = query.after() == 0 ? 0 : place(row, query.after() + 1) - 1;
    long before = place(row, query.before());
    var part = backwards ? newest : oldest;
    part.setLong(1, row);
    part.setLong(2, backwards ? Math.max(after, before - 1 - ROWS_MAX) : after);
    part.setLong(3, backwards ? before : Math.min(before, after + 1 + ROWS_MAX));
    part.setLong(4, EventRow.bits(query.kinds()));
    part.setInt(5, query.limit());
    var events = new ArrayList<Kept>();
    try (var found = part.executeQuery()) {
      while (found.next()) {
        events.add(EventRow.read(found, asked, casemapping));
      }
    }
    return List.copyOf(backwards ? events.reversed() : events);
  }

  private long row(RoomName name) throws SQLException {
    room.setString(1, name.key());
    try (var found = room.executeQuery()) {
      return found.next() ? found.getLong(1) : NONE;
    }
  }

  /// The sequence of a room's first event that has this id or a later one; the one behind its last
  /// where there is none.
  private long place(long row, long id) throws SQLException {
    span.setLong(1, row);
    long low;
    long high;
    try (var found = span.executeQuery()) {
      low = found.getLong(1);
      high = found.getLong(2) + 1;
    }
    if (id == Long.MAX_VALUE) {
      return high;
    }
    while (low < high) {
      long middle = low + (high - low) / 2;
      next.setLong(1, row);
      next.setLong(2, middle);
      try (var found = next.executeQuery()) {
        if (found.next() && found.getLong(2) < id) {
          low = found.getLong(1) + 1;
        } else {
          high = middle;
        }
      }
    }
    return high;
  }
}
