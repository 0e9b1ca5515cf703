package parley.journal.sqlite;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// What SQLite's errors mean to an operator, in one line.
final class Reason {
  private Reason() {}

  static String of(SQLException failure) {
    return switch (primary(failure)) {
      case SQLITE_FULL -> "the disk is full";
      case SQLITE_READONLY -> "parley.db may not be written";
      case SQLITE_BUSY, SQLITE_LOCKED -> "another program holds parley.db locked";
      case SQLITE_CORRUPT -> "parley.db is damaged";
      case SQLITE_NOTADB -> "parley.db is not a database";
      case SQLITE_CANTOPEN -> "parley.db cannot be opened";
      case SQLITE_IOERR -> "the disk fails (" + code(failure).name() + ")";
      default -> firstLine(failure);
    };
  }

  /// Whether this error, met in a commit, means that the commit is not in the file: the log could
  /// not be written to its end. After any other the whole of it may be there, only not confirmed.
  static boolean meansUnwritten(SQLException failure) {
    var code = code(failure);
    return code == SQLiteErrorCode.SQLITE_FULL || code == SQLiteErrorCode.SQLITE_IOERR_WRITE;
  }

  /// The error without its fine distinctions, which SQLite keeps in the higher bytes.
  static SQLiteErrorCode primary(SQLException failure) {
    return SQLiteErrorCode.getErrorCode(code(failure).code & 0xff);
  }

  private static SQLiteErrorCode code(SQLException failure) {
    return failure instanceof SQLiteException known
        ? known.getResultCode()
        : SQLiteErrorCode.UNKNOWN_ERROR;
  }

  private static String firstLine(SQLException failure) {
    var message = failure.getMessage();
    return message == null ? "unknown error" : message.lines().findFirst().orElse("");
  }
}
