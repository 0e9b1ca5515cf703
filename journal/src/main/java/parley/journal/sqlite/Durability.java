package parley.journal.sqlite;

import org.sqlite.SQLiteConfig.SynchronousMode;

/// What "kept" means: what may happen to the machine without anything being lost that was told as
/// kept. In every case the database stays whole: what is lost are the newest events, never some in
/// between.
public enum Durability {
  /// The disk has confirmed it: neither `kill -9` nor a power cut loses it.
  FSYNC(SynchronousMode.FULL),

  /// The operating system has it: `kill -9` does not lose it, a power cut may lose the last
  /// seconds.
  OS(SynchronousMode.NORMAL),

  /// It will be written within a tenth of a second: `kill -9` may lose that. While the disk fails
  /// events are held, and told as kept, as long as the queue has room; after that they are refused.
  NONE(SynchronousMode.NORMAL);

  private final SynchronousMode synchronous;

  Durability(SynchronousMode synchronous) {
    this.synchronous = synchronous;
  }

  /// What SQLite calls it. In WAL mode FULL flushes the log at every commit, NORMAL only before a
  /// checkpoint, which is what keeps the database whole in a power cut.
  SynchronousMode synchronous() {
    return synchronous;
  }
}
