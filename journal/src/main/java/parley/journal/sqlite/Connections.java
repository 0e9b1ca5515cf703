package parley.journal.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/// Opens connections to the database. The seam at which tests let the disk fail.
@FunctionalInterface
interface Connections {
  /// How long to wait while somebody else's program holds the database, in milliseconds.
  int BUSY_MS = 1000;

  /// What a log that once had to grow (during a long backup) is cut back to, in bytes.
  int LOG_BYTES_LEFT = 64 << 20;

  /// A new connection.
  Connection open(Use use) throws SQLException;

  /// What a connection is for.
  enum Use {
    /// The first: makes the database, brings its schema up to date, then reads history.
    FIRST,
    /// Reads history, after the first failed.
    READ,
    /// Appends; not in auto-commit mode.
    APPEND,
    /// Copies the log into the database.
    CHECKPOINT,
    /// Accounts.
    ACCOUNTS,
    /// How far people have read.
    MARKERS,
    /// Bans of the server.
    BANS,
    /// What is kept with accounts.
    METADATA
  }

  /// Connections to the database in the data folder.
  static Connections to(SqliteSettings settings) {
    // A URI, because the driver takes `?` in a plain path for the begin of options.
    var address = "jdbc:sqlite:" + settings.folder().resolve("parley.db").toAbsolutePath().toUri();
    return use -> {
      var connection = config(settings.durability(), use).createConnection(address);
      if (settings.durability() == Durability.FSYNC) {
        try (var statement = connection.createStatement()) {
          // Only macOS knows a difference: there an ordinary flush does not reach the disk.
          statement.executeUpdate("PRAGMA fullfsync = 1");
        }
      }
      if (use == Use.APPEND) {
        try (var statement = connection.createStatement()) {
          // What is taken back is written over, not only given free.
          statement.execute("PRAGMA secure_delete = ON");
        }
      }
      connection.setAutoCommit(use != Use.APPEND);
      return connection;
    };
  }

  private static SQLiteConfig config(Durability durability, Use use) {
    var config = new SQLiteConfig();
    config.setSynchronous(durability.synchronous());
    config.setBusyTimeout(BUSY_MS);
    config.setJournalSizeLimit(LOG_BYTES_LEFT);
    // Checkpoints come from a thread of their own, not in the middle of a commit.
    config.setWalAutocheckpoint(0);
    if (use != Use.FIRST) {
      // A database that was taken away must not come back empty.
      config.resetOpenMode(SQLiteOpenMode.CREATE);
    }
    return config;
  }
}
