package parley.journal.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.core.CaseMapping;
import parley.core.Event.Kept;
import parley.core.Event.MessageSaid;
import parley.core.HistoryQuery;
import parley.core.Origin;
import parley.core.Speech;
import parley.core.Stamp;
import parley.core.Utterance;
import parley.journal.Fate;
import parley.journal.Journal;
import parley.journal.JournalException;
import parley.journal.Reading;
import parley.journal.Recovered;
import parley.journal.Recovered.RecoveredRoom;
import parley.journal.TestHub;
import parley.journal.Troubles;

/// What becomes of rooms when names are folded another way than in an earlier run.
class FoldedNamesTest {
  @TempDir Path folder;

  private final TestHub hub = new TestHub();
  private long lastId = 1000;

  @Test
  void ofTwoRoomsThatBecomeOneTheOlderIsReached() throws JournalException {
    keep(CaseMapping.PRECIS, "a{", 1, "older");
    keep(CaseMapping.PRECIS, "a[", 1, "younger");
    keep(CaseMapping.PRECIS, "b", 1, "other");

    var recovered = recovered(CaseMapping.RFC1459);
    assertThat(recovered.rooms().stream().map(RecoveredRoom::name))
        .map(Object::toString)
        .containsExactly("a{", "b");
    assertThat(recovered.hidden()).containsExactly("room a[");
    assertThat(history(CaseMapping.RFC1459, "A[")).containsExactly("older");
  }

  @Test
  void whatIsHiddenComesBackWithTheOldFolding() throws JournalException {
    keep(CaseMapping.PRECIS, "a{", 1, "older");
    keep(CaseMapping.PRECIS, "a[", 1, "younger");
    keep(CaseMapping.RFC1459, "A[", 2, "said to the older");
    keep(CaseMapping.RFC1459, "new", 1, "a room of its own");

    assertThat(recovered(CaseMapping.PRECIS).hidden()).isEmpty();
    assertThat(history(CaseMapping.PRECIS, "a{")).containsExactly("older", "said to the older");
    assertThat(history(CaseMapping.PRECIS, "a[")).containsExactly("younger");
    assertThat(history(CaseMapping.PRECIS, "new")).containsExactly("a room of its own");
  }

  @Test
  void roomsThatTradeTheirKeysStayApart() throws JournalException {
    // Under PRECIS `Ü` is found as `ü`; under ASCII both are found as themselves.
    keep(CaseMapping.ASCII, "Ü", 1, "large");
    keep(CaseMapping.ASCII, "ü", 1, "small");

    assertThat(recovered(CaseMapping.PRECIS).hidden()).containsExactly("room ü");
    assertThat(history(CaseMapping.PRECIS, "ü")).containsExactly("large");
    assertThat(recovered(CaseMapping.ASCII).hidden()).isEmpty();
    assertThat(history(CaseMapping.ASCII, "ü")).containsExactly("small");
    assertThat(history(CaseMapping.ASCII, "Ü")).containsExactly("large");
  }

  private void keep(CaseMapping casemapping, String room, long sequence, String text)
      throws JournalException {
    var journal = open(casemapping);
    journal.recover();
    var origin = new Origin(casemapping.storedNick("alice"), "alice", "192.0.2.1");
    Kept event =
        new MessageSaid(
            casemapping.storedRoom(room),
            sequence,
            null,
            origin,
            new Utterance(Speech.MESSAGE, text),
            new Stamp(Instant.ofEpochSecond(1), ++lastId));
    var fate = new Fate();
    journal.append(List.of(event), fate);
    hub.await(fate::isTold);
    assertThat(fate.failure()).isNull();
    journal.close();
  }

  private Recovered recovered(CaseMapping casemapping) throws JournalException {
    var journal = open(casemapping);
    var recovered = journal.recover();
    journal.close();
    return recovered;
  }

  private List<String> history(CaseMapping casemapping, String room) throws JournalException {
    var journal = open(casemapping);
    journal.recover();
    var reading = new Reading();
    journal.read(HistoryQuery.before(casemapping.storedRoom(room), Long.MAX_VALUE, 100), reading);
    hub.await(reading::isTold);
    journal.close();
    return reading.events().stream().map(event -> ((MessageSaid) event).said().text()).toList();
  }

  private Journal open(CaseMapping casemapping) {
    return SqliteJournal.open(
        new SqliteSettings(folder, Durability.OS, SqliteSettings.QUEUE_BYTES, casemapping),
        hub,
        new Troubles());
  }
}
