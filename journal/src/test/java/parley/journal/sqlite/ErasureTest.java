package parley.journal.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.core.CaseMapping;
import parley.core.Event.Kept;
import parley.core.Event.MessageRedacted;
import parley.core.Event.MessageSaid;
import parley.core.HistoryQuery;
import parley.core.Origin;
import parley.core.RoomName;
import parley.core.Speech;
import parley.core.Stamp;
import parley.core.Utterance;
import parley.journal.Fate;
import parley.journal.Journal;
import parley.journal.JournalException;
import parley.journal.Reading;
import parley.journal.TestHub;
import parley.journal.Troubles;

/// What was taken back is nowhere in the files.
class ErasureTest {
  private static final RoomName ROOM = CaseMapping.PRECIS.storedRoom("lobby");
  private static final Pattern SECRET = Pattern.compile("secret[0-9]+\\.");

  @TempDir Path folder;

  private final TestHub hub = new TestHub();
  private int sequence;

  @Test
  void textAndTagsAreGoneWhileTheServerRuns() throws JournalException, IOException {
    try (var journal = open()) {
      append(journal, List.of(said("secret1.", 1), said("secret2." + "long ".repeat(20_000), 2)));
      assertThat(secrets())
          .containsExactlyInAnyOrder("secret1.", "secret2.", "secret1.", "secret2.");
      append(journal, List.of(redacted(1)));
      append(journal, List.of(redacted(2)));
      settle(journal);

      assertThat(secrets()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whateverTheOrderOnlyWhatIsStillThereIsInTheFiles(long seed)
      throws JournalException, IOException {
    var random = new Random(seed);
    var ids = new ArrayList<Integer>();
    try (var journal = open()) {
      for (int i = 1; i <= 1000; i++) {
        append(journal, List.of(said("secret" + i + "." + "x".repeat(random.nextInt(900)), i)));
        ids.add(i);
      }
      Collections.shuffle(ids, random);
      var gone = ids.subList(0, 500);
      for (int id : gone) {
        append(journal, List.of(redacted(id)));
      }
      settle(journal);
      var left = secrets();

      assertThat(gone).allSatisfy(id -> assertThat(left).doesNotContain("secret" + id + "."));
      assertThat(ids.subList(500, 1000))
          .allSatisfy(id -> assertThat(left).contains("secret" + id + "."));
    }
  }

  /// Waits until the writer has done what follows a commit: only then it answers questions.
  private void settle(Journal journal) {
    var reading = new Reading();
    journal.read(HistoryQuery.before(ROOM, Long.MAX_VALUE, 1), reading);
    hub.await(reading::isTold);
  }

  private void append(Journal journal, List<Kept> events) {
    var fate = new Fate();
    journal.append(events, fate);
    hub.await(fate::isTold);
    assertThat(fate.isKept()).isTrue();
  }

  private List<String> secrets() throws IOException {
    var found = new ArrayList<String>();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        SECRET.matcher(text).results().forEach(hit -> found.add(hit.group()));
      }
    }
    return found;
  }

  private Kept said(String text, long id) {
    var said = new Utterance(Speech.MESSAGE, text, Map.of("+tag", text.substring(0, 8)));
    return new MessageSaid(ROOM, ++sequence, null, origin(), said, stamp(id));
  }

  private Kept redacted(long id) {
    return new MessageRedacted(
        ROOM, ++sequence, null, origin(), id, "", stamp(1_000_000 + sequence));
  }

  private static Stamp stamp(long id) {
    return new Stamp(Instant.EPOCH, id);
  }

  private static Origin origin() {
    return new Origin(CaseMapping.PRECIS.storedNick("zoe"), "zoe", "192.0.2.1");
  }

  private SqliteJournal open() throws JournalException {
    var settings = new SqliteSettings(folder, Durability.OS, SqliteSettings.QUEUE_BYTES);
    var journal = SqliteJournal.open(settings, hub, new Troubles());
    journal.recover();
    return journal;
  }
}
