package parley.journal.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.core.Nick;
import parley.journal.AccountStore;
import parley.journal.AccountsContract;
import parley.journal.JournalException;
import parley.journal.Troubles;

/// Accounts in a file, also across restarts and on a failing disk.
class SqliteAccountsTest extends AccountsContract {
  @TempDir private Path folder;

  private final List<SqliteJournal> opened = new ArrayList<>();
  private boolean broken;

  @Override
  protected AccountStore store() throws JournalException {
    var settings = new SqliteSettings(folder, Durability.OS, SqliteSettings.QUEUE_BYTES);
    var real = Connections.to(settings);
    Connections perhaps =
        use -> {
          if (broken && use == Connections.Use.ACCOUNTS) {
            throw FlakyDisk.broken();
          }
          return real.open(use);
        };
    var journal = SqliteJournal.open(settings, perhaps, hub, new Troubles());
    opened.add(journal);
    journal.recover();
    return journal.accounts();
  }

  @AfterEach
  void close() {
    opened.forEach(SqliteJournal::close);
  }

  @Test
  void accountsOutliveTheServer() throws JournalException {
    var store = store();
    assertThat(store.names()).isEmpty();
    open(store, account("Zoë", "aa"));
    open(store, account("Bob"));
    close();

    var reopened = store();
    assertThat(reopened.names()).extracting(Nick::text).containsExactly("Zoë", "Bob");
    assertThat(find(reopened, "zoë")).isEqualTo(account("Zoë", "aa"));
  }

  @Test
  void aDiskThatFailsIsToldAndTriedAgain() throws JournalException {
    var store = store();
    broken = true;
    assertThat(open(store, account("Alice"))).startsWith("the disk fails");

    broken = false;
    assertThat(open(store, account("Alice"))).isEqualTo("opened");
  }

  @Test
  void whatIsAskedOfAClosedStoreFails() throws JournalException {
    var store = store();
    close();

    assertThat(open(store, account("Alice"))).isEqualTo("the journal is closed");
  }
}
