package parley.journal.sqlite;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteErrorCode;
import parley.core.CaseMapping;
import parley.core.Event.RoomChanged;
import parley.core.Metadata;
import parley.core.MetadataKey;
import parley.core.Settings;
import parley.core.Stamp;
import parley.core.Topic;
import parley.journal.JournalException;
import parley.journal.Recovered;
import parley.journal.Recovered.RecoveredRoom;

/// An opened journal: the claim on its folder, its first connection, and what it knows.
record Startup(FolderLock lock, Connection connection, RoomOrder order, Recovered recovered)
    implements AutoCloseable {
  private static final String ROOMS =
      """
      SELECT room.id, room.name, opened.id, opened.time,
        (SELECT max(sequence) FROM event WHERE room = room.id) AS newest,
        topic.id, topic.time, topic.author, topic.text,
        mode.id, mode.text, room.folded
      FROM room
      JOIN event AS opened ON opened.room = room.id
        AND opened.sequence = (SELECT min(sequence) FROM event WHERE room = room.id)
      LEFT JOIN event AS topic ON topic.room = room.id
        AND topic.sequence =
          (SELECT max(sequence) FROM event WHERE room = room.id AND kind = 5)
      LEFT JOIN event AS mode ON mode.room = room.id
        AND mode.sequence =
          (SELECT max(sequence) FROM event WHERE room = room.id AND kind = 6)
      ORDER BY room.id
      """;

  /// Opens the journal.
  ///
  /// @throws JournalException where that cannot be; then nothing stays open
  static Startup of(SqliteSettings settings, Connections connections) throws JournalException {
    var folder = settings.folder();
    var lock = FolderLock.on(folder);
    Connection connection = null;
    Startup opened = null;
    try {
      // The log and its index get the rights of the database.
      PrivateFiles.file(folder.resolve("parley.db"));
      connection = connections.open(Connections.Use.FIRST);
      Schema.bringUpToDate(connection);
      var hidden = FoldedNames.bringUpToDate(connection, settings.casemapping());
      opened = read(lock, connection, settings.casemapping(), hidden);
      return opened;
    } catch (IOException failure) {
      throw new JournalException("data folder " + folder + ": parley.db cannot be made", failure);
    } catch (SQLException failure) {
      throw new JournalException(line(folder, failure), failure);
    } catch (JournalException refusal) {
      throw new JournalException("data folder " + folder + ": " + refusal.getMessage());
    } finally {
      if (opened == null) {
        closeQuietly(connection);
        lock.close();
      }
    }
  }

  /// Closes the connection, then lets go of the folder.
  @Override
  public void close() {
    closeQuietly(connection);
    lock.close();
  }

  /// Closes a connection that is of no more use, whatever it says to that.
  static void closeQuietly(@Nullable AutoCloseable connection) {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (Exception useless) {
      // It is given up either way; what it held open is noticed when the next one opens.
    }
  }

  private static Startup read(
      FolderLock lock, Connection connection, CaseMapping casemapping, List<String> hidden)
      throws SQLException {
    var order = new RoomOrder();
    var rooms = new ArrayList<RecoveredRoom>();
    var names = NewNames.of(connection, casemapping);
    try (var statement = connection.createStatement()) {
      var metadata = metadata(statement);
      try (var row = statement.executeQuery(ROOMS)) {
        while (row.next()) {
          if (FoldedNames.isHidden(row.getString(12))) {
            order.restoreHidden(row.getLong(1));
          } else {
            var room = room(row, metadata, names, casemapping);
            rooms.add(room);
            order.restore(row.getLong(1), room.name(), room.sequence());
          }
        }
      }
      try (var row =
          statement.executeQuery(
              "SELECT max(coalesce((SELECT max(id) FROM event), 0),"
                  + " coalesce((SELECT max(id) FROM letter), 0))")) {
        order.restore(row.getLong(1));
      }
    }
    return new Startup(lock, connection, order, new Recovered(rooms, order.lastId(), hidden));
  }

  /// What is said of rooms, by their rows.
  private static Map<Long, TreeMap<MetadataKey, String>> metadata(Statement statement)
      throws SQLException {
    var found = new HashMap<Long, TreeMap<MetadataKey, String>>();
    try (var row = statement.executeQuery("SELECT room, key, value FROM room_metadata")) {
      while (row.next()) {
        var key = MetadataKey.of(row.getString(2));
        if (key != null) {
          found.computeIfAbsent(row.getLong(1), _ -> new TreeMap<>()).put(key, row.getString(3));
        }
      }
    }
    return found;
  }

  private static RecoveredRoom room(
      ResultSet row,
      Map<Long, TreeMap<MetadataKey, String>> metadata,
      NewNames names,
      CaseMapping casemapping)
      throws SQLException {
    var said = metadata.get(row.getLong(1));
    var opened = new Stamp(Instant.ofEpochMilli(row.getLong(4)), row.getLong(3));
    return new RecoveredRoom(
        casemapping.storedRoom(row.getString(2)),
        opened,
        row.getLong(5),
        topic(row),
        settings(row, names, casemapping),
        said == null ? Metadata.NONE : new Metadata(said));
  }

  private static @Nullable Topic topic(ResultSet row) throws SQLException {
    var text = row.getString(9);
    return text == null || text.isEmpty()
        ? null
        : new Topic(text, row.getString(8), Instant.ofEpochMilli(row.getLong(7)), row.getLong(6));
  }

  private static String line(Path folder, SQLException failure) {
    if (failure.getCause() instanceof NativeLibraryNotFoundException) {
      return "SQLite's library cannot be loaded from the folder for temporary files, "
          + System.getProperty("java.io.tmpdir")
          + ": choose one that allows programs, with -Djava.io.tmpdir=FOLDER";
    }
    return "data folder " + folder + ": " + advice(failure);
  }

  private static @Nullable Settings settings(ResultSet row, NewNames names, CaseMapping casemapping)
      throws SQLException {
    var text = row.getString(11);
    if (text == null) {
      return null;
    }
    var changed = RoomChanged.parse(text, casemapping);
    if (changed == null) {
      throw new SQLException("event " + row.getLong(10) + " has settings that cannot be read");
    }
    return names.since(row.getLong(10), changed.after());
  }

  private static String advice(SQLException failure) {
    var code = Reason.primary(failure);
    var reason = Reason.of(failure);
    if (code == SQLiteErrorCode.SQLITE_NOTADB || code == SQLiteErrorCode.SQLITE_CORRUPT) {
      return reason + ": move parley.db away, or put a backup in its place";
    }
    if (code == SQLiteErrorCode.SQLITE_FULL) {
      return reason + ": make room on it";
    }
    if (code == SQLiteErrorCode.SQLITE_BUSY) {
      return reason + ": end that program";
    }
    return reason + ": make it a file that this user may read and write";
  }
}
