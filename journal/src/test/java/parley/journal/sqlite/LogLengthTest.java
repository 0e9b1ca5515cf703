package parley.journal.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.journal.Fate;
import parley.journal.JournalException;
import parley.journal.Talk;
import parley.journal.TestHub;
import parley.journal.Troubles;

/// The log is used again from its start, also when nothing ever pauses.
class LogLengthTest {
  private static final int PAGE_BYTES = 4096 + 24;
  private static final long BYTES_MAX = 3L * Checkpointer.PAGES_MAX / 2 * PAGE_BYTES;

  @TempDir Path folder;

  @Test
  void steadyLoadDoesNotLetTheLogGrow() throws JournalException, IOException {
    var hub = new TestHub();
    var talk = new Talk(1);
    var settings = new SqliteSettings(folder, Durability.OS, SqliteSettings.QUEUE_BYTES);
    try (var journal = SqliteJournal.open(settings, hub, new Troubles())) {
      journal.recover();
      // Each commit writes two pages or more: without an end to it, twice the bound.
      for (int i = 0; i < Checkpointer.PAGES_MAX * 3 / 2; i++) {
        var fate = new Fate();
        journal.append(talk.next(1), fate);
        hub.await(fate::isTold);
      }
      assertThat(Files.size(folder.resolve("parley.db-wal"))).isLessThan(BYTES_MAX);
    }
  }
}
