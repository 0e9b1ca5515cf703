package parley.journal.sqlite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import parley.journal.JournalException;

/// The database's tables and how they came to be: numbered steps, each applied once, in order. The
/// number of the last one is the database's `user_version`.
final class Schema {
  private static final List<String> STEPS =
      List.of(
          "V1__rooms_and_events.sql",
          "V2__settings_of_rooms.sql",
          "V3__accounts_and_tags.sql",
          "V4__accounts.sql",
          "V5__bans.sql",
          "V6__redactions.sql",
          "V7__read_markers.sql",
          "V8__names_of_rooms.sql",
          "V9__metadata.sql",
          "V10__letters.sql");

  /// The version that this program writes.
  static final int VERSION = STEPS.size();

  private Schema() {}

  /// Brings the database up to date, step by step, each in a transaction.
  ///
  /// @throws JournalException where it is of a newer program, or of another one
  static void bringUpToDate(Connection connection) throws SQLException, JournalException {
    int version = number(connection, "PRAGMA user_version");
    if (version > VERSION) {
      throw new JournalException(
          "parley.db has format %d, this Parley knows up to %d: use the newer Parley that wrote it"
              .formatted(version, VERSION));
    }
    if (version == 0 && number(connection, "SELECT count(*) FROM sqlite_master") > 0) {
      throw new JournalException(
          "parley.db belongs to another program: choose another data folder");
    }
    try (var statement = connection.createStatement()) {
      // Stays with the database, so no other connection needs to ask for it.
      statement.execute("PRAGMA journal_mode = WAL");
    }
    for (int step = version; step < VERSION; step++) {
      apply(connection, step + 1, STEPS.get(step));
    }
  }

  private static void apply(Connection connection, int version, String step) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.executeUpdate(
          "BEGIN IMMEDIATE;\n%s\nPRAGMA user_version = %d;\nCOMMIT;"
              .formatted(text(step), version));
    }
  }

  private static int number(Connection connection, String question) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(question)) {
      return row.getInt(1);
    }
  }

  private static String text(String step) {
    try (var resource = Schema.class.getResourceAsStream(step)) {
      if (resource == null) {
        throw new IllegalStateException("missing from the program: " + step);
      }
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new IllegalStateException("unreadable in the program: " + step, failure);
    }
  }
}
