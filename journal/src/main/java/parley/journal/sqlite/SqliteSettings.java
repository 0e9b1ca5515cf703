package parley.journal.sqlite;

import java.nio.file.Path;

/// How an [SqliteJournal] is to work.
///
/// @param folder the data folder; made if it is missing
/// @param durability what "kept" means
/// @param queueBytesMax what may wait to be written, in bytes of memory, roughly: beyond it appends
///   are refused, or with [Durability#NONE] told only once they are written
public record SqliteSettings(Path folder, Durability durability, long queueBytesMax) {
  /// Enough for a hundred thousand messages of ordinary length.
  public static final long QUEUE_BYTES = 32 << 20;
}
