package parley.journal.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.core.CaseMapping;
import parley.core.Event.Kept;
import parley.core.Event.MessageRedacted;
import parley.core.Event.MessageSaid;
import parley.core.Event.RoomRenamed;
import parley.core.Event.TopicChanged;
import parley.core.NewName;
import parley.core.Origin;
import parley.core.Speech;
import parley.core.Stamp;
import parley.core.Utterance;
import parley.journal.Fate;
import parley.journal.Journal;
import parley.journal.JournalException;
import parley.journal.TestHub;
import parley.journal.Troubles;

/// The view that is promised to people and their tools.
class MessagesViewTest {
  private static final List<String> EXPECTED =
      List.of(
          "Lobby|1|1001|2026-02-28T23:59:59.999Z|Zoë|message|hi | there",
          "Lobby|2|1002|2026-03-01T00:00:00.000Z|Zoë|action|waves",
          "Lobby|3|1003|2026-03-01T00:00:00.001Z|Zoë|notice|psst",
          "Lobby|4|1004|2026-03-01T00:00:59.999Z|Zoë|ctcp|VERSION",
          "Lobby|5|1005|2038-01-19T03:14:08.123Z|Zoë|topic|all of it",
          "Lobby|6|1006|2038-01-19T03:14:08.123Z|Zoë|topic|",
          "Lobby|7|1007|2038-01-19T03:14:08.123Z|Zoë|redacted|",
          "Lobby|8|1008|2038-01-19T03:14:08.123Z|Zoë|redaction|no",
          "Lobby|9|1009|2038-01-19T03:14:08.123Z|Zoë|rename|Hall Lobby better");

  @TempDir Path folder;

  private final TestHub hub = new TestHub();
  private final List<Kept> events = new ArrayList<>();
  private @Nullable Journal journal;

  @BeforeEach
  void keep() throws JournalException {
    said("2026-02-28T23:59:59.999Z", Speech.MESSAGE, "hi | there");
    said("2026-03-01T00:00:00.000Z", Speech.ACTION, "waves");
    said("2026-03-01T00:00:00.001Z", Speech.NOTICE, "psst");
    said("2026-03-01T00:00:59.999Z", Speech.CTCP, "VERSION");
    topic("all of it");
    topic("");
    said("2038-01-19T03:14:08.123Z", Speech.MESSAGE, "a mistake");
    redacted(1007, "no");
    renamed("better");
    journal =
        SqliteJournal.open(
            new SqliteSettings(folder, Durability.FSYNC, SqliteSettings.QUEUE_BYTES),
            hub,
            new Troubles());
    journal.recover();
    var fate = new Fate();
    journal.append(events, fate);
    hub.await(fate::isKept);
  }

  @AfterEach
  void close() {
    if (journal != null) {
      journal.close();
    }
  }

  @Test
  void hasThesePromisedColumns() throws SQLException {
    var rows = new ArrayList<String>();
    try (var connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("parley.db"));
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "SELECT room, sequence, id, time, author, kind, text FROM messages"
                    + " WHERE room = 'Lobby' ORDER BY sequence")) {
      while (row.next()) {
        var columns = new ArrayList<String>();
        for (int i = 1; i <= 7; i++) {
          columns.add(row.getString(i));
        }
        rows.add(String.join("|", columns));
      }
    }
    assertThat(rows).isEqualTo(EXPECTED);
  }

  @Test
  void canBeReadWithTheSqliteToolWhileTheServerRuns() throws Exception {
    assertThat(tool("SELECT * FROM messages ORDER BY id")).isEqualTo(EXPECTED);
  }

  private List<String> tool(String sql) throws InterruptedException, IOException {
    Process tool;
    try {
      tool =
          new ProcessBuilder("sqlite3", folder.resolve("parley.db").toString(), sql)
              .redirectErrorStream(true)
              .start();
    } catch (IOException missing) {
      assumeTrue(false, "sqlite3 is not installed");
      throw missing;
    }
    var lines = tool.inputReader(StandardCharsets.UTF_8).lines().toList();
    assertThat(tool.waitFor()).as("%s", lines).isZero();
    return lines;
  }

  private void said(String at, Speech speech, String text) {
    events.add(
        new MessageSaid(
            CaseMapping.PRECIS.storedRoom("Hall"),
            events.size() + 1,
            null,
            origin(),
            new Utterance(speech, text),
            new Stamp(Instant.parse(at), 1001 + events.size())));
  }

  private void topic(String text) {
    events.add(
        new TopicChanged(
            CaseMapping.PRECIS.storedRoom("Hall"),
            events.size() + 1,
            null,
            origin(),
            text,
            null,
            new Stamp(Instant.parse("2038-01-19T03:14:08.123Z"), 1001 + events.size())));
  }

  private void redacted(long message, String reason) {
    events.add(
        new MessageRedacted(
            CaseMapping.PRECIS.storedRoom("Hall"),
            events.size() + 1,
            null,
            origin(),
            message,
            reason,
            new Stamp(Instant.parse("2038-01-19T03:14:08.123Z"), 1001 + events.size())));
  }

  private void renamed(String reason) {
    var from = CaseMapping.PRECIS.storedRoom("Hall");
    events.add(
        new RoomRenamed(
            from,
            events.size() + 1,
            null,
            origin(),
            new NewName(from, CaseMapping.PRECIS.storedRoom("Lobby"), reason),
            new Stamp(Instant.parse("2038-01-19T03:14:08.123Z"), 1001 + events.size())));
  }

  private static Origin origin() {
    return new Origin(CaseMapping.PRECIS.storedNick("Zoë"), "zoe", "192.0.2.1");
  }
}
