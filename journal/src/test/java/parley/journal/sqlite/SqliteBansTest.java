package parley.journal.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.core.ServerBan;
import parley.journal.JournalException;
import parley.journal.Troubles;

/// Bans of the server in a file, across restarts.
class SqliteBansTest {
  private static final Instant NOW = Instant.parse("2026-01-02T14:30:15Z");
  private static final ServerBan ADDRESS =
      new ServerBan(ServerBan.Kind.ADDRESS, "192.0.2.0/24", "ann", "bots", NOW, null);
  private static final ServerBan MASK =
      new ServerBan(
          ServerBan.Kind.MASK, "bob!*@*", "ann", "loud", NOW.plusMillis(1), NOW.plusSeconds(60));

  @TempDir private Path folder;
  private final List<String> failures = new ArrayList<>();

  private SqliteJournal open() throws JournalException {
    var settings = new SqliteSettings(folder, Durability.OS, SqliteSettings.QUEUE_BYTES);
    var journal = SqliteJournal.open(settings, Runnable::run, new Troubles());
    journal.recover();
    return journal;
  }

  @Test
  void bansOutliveTheServer() throws JournalException {
    var first = open();
    assertThat(first.bans().all()).isEmpty();
    first.bans().keep(MASK, failures::add);
    first.bans().keep(ADDRESS, failures::add);
    first.close();

    var second = open();
    assertThat(second.bans().all()).containsExactly(ADDRESS, MASK);
    second.bans().forget(ADDRESS, failures::add);
    second.close();

    var third = open();
    assertThat(third.bans().all()).containsExactly(MASK);
    third.close();
    assertThat(failures).isEmpty();
  }

  @Test
  void whatCannotBeKeptIsTold() throws JournalException {
    var journal = open();
    journal.close();
    journal.bans().keep(MASK, failures::add);
    assertThat(failures).hasSize(1);
  }
}
