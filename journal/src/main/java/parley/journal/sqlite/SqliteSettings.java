package parley.journal.sqlite;

import java.nio.file.Path;
import parley.core.CaseMapping;

/// How an [SqliteJournal] is to work.
///
/// @param folder the data folder; made if it is missing
/// @param durability what "kept" means
/// @param queueBytesMax what may wait to be written, in bytes of memory, roughly: beyond it appends
///   are refused, or with [Durability#NONE] told only once they are written
/// @param casemapping when two rooms are the same; may be another than in earlier runs
public record SqliteSettings(
    Path folder, Durability durability, long queueBytesMax, CaseMapping casemapping) {
  /// Enough for a hundred thousand messages of ordinary length.
  public static final long QUEUE_BYTES = 32 << 20;

  /// With names folded in all scripts.
  public SqliteSettings(Path folder, Durability durability, long queueBytesMax) {
    this(folder, durability, queueBytesMax, CaseMapping.PRECIS);
  }
}
