package parley.journal.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import parley.core.Event.RoomChanged;
import parley.core.Event.RoomDescribed;
import parley.core.Letter;

/// The connection that writes, with its statements. After any failure it is closed, which rolls
/// back, and a new one is opened: so no state of SQLite's or the driver's survives an error. The
/// writer's thread only.
final class Appender implements AutoCloseable {
  /// Rows in one statement. A statement costs about as much as binding four rows.
  private static final int ROWS = 16;

  /// How long to wait for those who read the log that is to be erased, in milliseconds.
  private static final int ERASE_MS = 20;

  private final Connection connection;
  private final PreparedStatement room;
  private final PreparedStatement single;
  private final PreparedStatement many;
  private final PreparedStatement redact;
  private final PreparedStatement describe;
  private final PreparedStatement undescribe;
  private final PreparedStatement undescribeAll;
  private final PreparedStatement holds;
  private final LetterRow.Insertion letters;

  Appender(Connection connection) throws SQLException {
    this.connection = connection;
    try {
      room = connection.prepareStatement("INSERT INTO room (id, name, folded) VALUES (?, ?, ?)");
      single = connection.prepareStatement(insertion(1));
      many = connection.prepareStatement(insertion(ROWS));
      redact = connection.prepareStatement(EventRow.REDACT);
      describe =
          connection.prepareStatement(
              "INSERT OR REPLACE INTO room_metadata (room, key, value) VALUES (?, ?, ?)");
      undescribe =
          connection.prepareStatement("DELETE FROM room_metadata WHERE room = ? AND key = ?");
      undescribeAll = connection.prepareStatement("DELETE FROM room_metadata WHERE room = ?");
      holds =
          connection.prepareStatement(
              "SELECT 1 FROM event WHERE id = ?1 UNION ALL SELECT 1 FROM letter WHERE id = ?1");
      letters = new LetterRow.Insertion(connection);
    } catch (SQLException failure) {
      connection.close();
      throw failure;
    }
  }

  // FAIL instead of ABORT: no undoing of single statements, the whole transaction goes anyway.
  private static String insertion(int rows) {
    return "INSERT OR FAIL INTO event (id, room, sequence, version, kind, time, author, user, host,"
        + " text, account, tags, about) VALUES "
        + String.join(", ", Collections.nCopies(rows, EventRow.VALUES));
  }

  /// Inserts, but does not commit yet.
  void insert(RoomOrder order) throws SQLException {
    nameRooms(order);
    for (Letter letter : order.letters()) {
      letters.insert(letter);
    }
    var events = order.admitted();
    int i = 0;
    for (; i + ROWS <= events.size(); i += ROWS) {
      for (int j = 0; j < ROWS; j++) {
        var admitted = events.get(i + j);
        EventRow.bind(many, j * EventRow.PARAMETERS, admitted.row(), admitted.event());
      }
      many.executeUpdate();
    }
    for (; i < events.size(); i++) {
      EventRow.bind(single, 0, events.get(i).row(), events.get(i).event());
      single.executeUpdate();
    }
    for (var admitted : events) {
      if (admitted.event().message() != 0) {
        redact.setLong(1, admitted.event().message());
        redact.executeUpdate();
      } else if (admitted.event() instanceof RoomDescribed described) {
        describe(admitted.row(), described);
      } else if (RoomChanged.beginsAnew(admitted.event())) {
        undescribeAll.setLong(1, admitted.row());
        undescribeAll.executeUpdate();
      }
    }
  }

  private void nameRooms(RoomOrder order) throws SQLException {
    // First out of each other's way: one room's new name may be another's old one.
    for (var place : order.renamed()) {
      name(place, " " + place.row);
    }
    for (var place : order.fresh()) {
      room.setLong(1, place.row);
      room.setString(2, place.room().text());
      room.setString(3, place.room().key());
      room.executeUpdate();
    }
    for (var place : order.renamed()) {
      name(place, place.room().key());
    }
    var moved = order.moved();
    for (var place : moved) {
      moveMarkers(place.keptRoom().key(), " " + place.row);
    }
    for (var place : moved) {
      moveMarkers(" " + place.row, place.room().key());
    }
  }

  /// Rare enough that its statement is not kept.
  private void name(RoomOrder.Place place, String key) throws SQLException {
    try (var name =
        connection.prepareStatement("UPDATE room SET name = ?, folded = ? WHERE id = ?")) {
      name.setString(1, place.room().text());
      name.setString(2, key);
      name.setLong(3, place.row);
      name.executeUpdate();
    }
  }

  /// What was read under the one name is read under the other.
  private void moveMarkers(String from, String to) throws SQLException {
    try (var move =
        connection.prepareStatement(
            "UPDATE OR REPLACE read_marker SET name = ? WHERE kind = 'ROOM' AND name = ?")) {
      move.setString(1, to);
      move.setString(2, from);
      move.executeUpdate();
    }
  }

  private void describe(long row, RoomDescribed described) throws SQLException {
    var statement = described.value() == null ? undescribe : describe;
    statement.setLong(1, row);
    statement.setString(2, described.key().text());
    if (described.value() != null) {
      statement.setString(3, described.value());
    }
    statement.executeUpdate();
  }

  void commit() throws SQLException {
    connection.commit();
  }

  /// Whether the event with this id is in the database.
  boolean holds(long id) throws SQLException {
    holds.setLong(1, id);
    try (var row = holds.executeQuery()) {
      return row.next();
    } finally {
      connection.rollback();
    }
  }

  /// Makes sure that a commit which failed does not come back: after an error in flushing, the log
  /// may hold all of it behind its valid end, and recovery after a crash would take it for good.
  /// Any later commit overwrites the place; this is the smallest. Not flushed, since flushing is
  /// what may have failed.
  void bury() throws SQLException {
    try (var statement = connection.createStatement()) {
      connection.rollback();
      connection.setAutoCommit(true);
      statement.executeUpdate("PRAGMA synchronous = OFF");
      statement.executeUpdate("PRAGMA user_version = " + Schema.VERSION);
    }
  }

  /// Copies into the database what of the log no reader still needs.
  void checkpoint() throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("PRAGMA wal_checkpoint(PASSIVE)");
    }
    connection.rollback();
  }

  /// Copies all of the log into the database and cuts it to nothing, so that what was taken back is
  /// not in it either. False while somebody still reads it; then that is to be done again.
  boolean eraseLog() throws SQLException {
    connection.rollback();
    try (var statement = connection.createStatement()) {
      // Whoever reads for long (a backup) must not hold up what is said.
      statement.execute("PRAGMA busy_timeout = " + ERASE_MS);
      try (var row = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
        return row.getInt(1) == 0;
      } finally {
        statement.execute("PRAGMA busy_timeout = " + Connections.BUSY_MS);
        connection.rollback();
      }
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
