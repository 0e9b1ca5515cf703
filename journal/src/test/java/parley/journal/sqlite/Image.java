package parley.journal.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A copy of a database as a crash would leave it: made while the writer stands still.
final class Image {
  private Image() {}

  /// Copies the database and its log, in this order: what a checkpoint moves meanwhile from the log
  /// to the database is still in the log. The index of the log is not copied: a crash loses it.
  static void copy(Path from, Path to) {
    try {
      Files.createDirectories(to);
      for (String name : new String[] {"parley.db", "parley.db-wal"}) {
        if (Files.exists(from.resolve(name))) {
          Files.copy(from.resolve(name), to.resolve(name));
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
