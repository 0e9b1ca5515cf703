package parley.journal.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.journal.Journal;
import parley.journal.JournalException;
import parley.journal.LettersContract;
import parley.journal.Troubles;

/// What people write to each other, in a file.
class SqliteLettersTest extends LettersContract {
  @TempDir private Path folder;

  private @Nullable SqliteJournal journal;

  @Override
  protected Journal journal() throws JournalException {
    if (journal == null) {
      journal = SqliteJournal.open(settings(), hub, new Troubles());
      journal.recover();
    }
    return journal;
  }

  @Override
  protected boolean reopen() {
    close();
    return true;
  }

  @AfterEach
  void close() {
    if (journal != null) {
      journal.close();
      journal = null;
    }
  }

  @Test
  void theViewOfWhatIsSaidInRoomsDoesNotHaveIt() throws JournalException, SQLException {
    keepAcrossARestart();
    assertThat(count("letter")).isEqualTo(2);
    assertThat(count("messages")).isEqualTo(2);
    assertThat(count("messages WHERE text LIKE '%Zoë%'")).isZero();
  }

  private int count(String rows) throws SQLException {
    try (var connection = Connections.to(settings()).open(Connections.Use.READ);
        var statement = connection.createStatement();
        var row = statement.executeQuery("SELECT count(*) FROM " + rows)) {
      return row.getInt(1);
    }
  }

  private SqliteSettings settings() {
    return new SqliteSettings(folder, Durability.OS, SqliteSettings.QUEUE_BYTES);
  }
}
