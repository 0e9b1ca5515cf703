package parley.journal.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;
import parley.core.Event.Kept;
import parley.journal.Fate;
import parley.journal.Journal;
import parley.journal.JournalContract;
import parley.journal.Troubles;

/// What every journal must do, with every durability.
class SqliteJournalTest {
  @Nested
  class Fsync extends Contract {
    Fsync() {
      super(Durability.FSYNC);
    }
  }

  @Nested
  class Os extends Contract {
    Os() {
      super(Durability.OS);
    }
  }

  @Nested
  class None extends Contract {
    None() {
      super(Durability.NONE);
    }

    /// It told them as kept before it looked: that they were not is trouble.
    @Override
    protected void assertRefused(List<Kept> events, String reason) {
      if (reason.equals("closed")) {
        super.assertRefused(events, reason);
        return;
      }
      var fate = new Fate();
      journal().append(events, fate);
      int before = troubles.heard().size();
      hub.await(() -> troubles.heard().size() > before);
      assertThat(fate.isKept()).isTrue();
      assertThat(troubles.heard().getLast()).contains("lost").contains(reason);
    }
  }

  abstract static class Contract extends JournalContract {
    @TempDir Path folder;

    final Troubles troubles = new Troubles();
    private final Durability durability;

    Contract(Durability durability) {
      this.durability = durability;
    }

    @Override
    protected Journal open() {
      var settings = new SqliteSettings(folder, durability, SqliteSettings.QUEUE_BYTES);
      return SqliteJournal.open(settings, hub, troubles);
    }
  }
}
