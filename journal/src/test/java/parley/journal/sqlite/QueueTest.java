package parley.journal.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import parley.core.Event.Kept;
import parley.journal.Fate;
import parley.journal.Histories;
import parley.journal.Journal;
import parley.journal.JournalException;
import parley.journal.Talk;
import parley.journal.TestHub;
import parley.journal.Troubles;

/// What waits to be written: how much may, and that none of it is forgotten at the end.
class QueueTest {
  private static final int SMALL = 10_000;

  @TempDir Path folder;

  private final TestHub hub = new TestHub();
  private final Talk talk = new Talk(1).renaming().writing();

  @ParameterizedTest
  @EnumSource(Durability.class)
  void closingWritesWhatWaits(Durability durability) throws JournalException {
    var settings = new SqliteSettings(folder, durability, SqliteSettings.QUEUE_BYTES);
    var said = new ArrayList<Kept>();
    var fates = new ArrayList<Fate>();
    try (var journal = SqliteJournal.open(settings, hub, new Troubles())) {
      journal.recover();
      for (int i = 0; i < 200; i++) {
        var events = talk.next(10);
        fates.add(append(journal, events));
        said.addAll(events);
      }
    }
    hub.runWaiting();
    assertThat(fates).allMatch(Fate::isKept);
    try (var journal = SqliteJournal.open(settings, hub, new Troubles())) {
      journal.recover();
      assertThat(Histories.read(journal, hub)).isEqualTo(Histories.of(said));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"FSYNC", "OS"})
  void whatIsTooMuchIsRefused(Durability durability) throws JournalException {
    var settings = new SqliteSettings(folder, durability, SMALL);
    var disk = new SlowDisk();
    try (var journal = open(settings, disk)) {
      var said = talk.next(10);
      var first = append(journal, said);
      disk.awaitCommit();
      var tooMuch = append(journal, talk.next(60));
      hub.await(tooMuch::isTold);
      assertThat(tooMuch.failure()).isEqualTo("too much waits to be written");
      assertThat(first.isTold()).isFalse();
      disk.goOn();
      hub.await(first::isTold);
      assertThat(first.failure()).isNull();
      assertThat(Histories.read(journal, hub)).isEqualTo(Histories.of(said));
    }
  }

  @Test
  void aGroupThatIsTooMuchAloneIsTaken() throws JournalException {
    var settings = new SqliteSettings(folder, Durability.OS, SMALL);
    try (var journal = SqliteJournal.open(settings, hub, new Troubles())) {
      journal.recover();
      var fate = append(journal, talk.next(500));
      hub.await(fate::isTold);
      assertThat(fate.failure()).isNull();
    }
  }

  @Test
  void toldAtOnceOnlyAsLongAsThereIsRoom() throws JournalException {
    var settings = new SqliteSettings(folder, Durability.NONE, SMALL);
    var disk = new SlowDisk();
    try (var journal = open(settings, disk)) {
      var said = new ArrayList<>(talk.next(10));
      var first = append(journal, said);
      hub.await(first::isTold);
      disk.awaitCommit();
      var more = talk.next(60);
      var second = append(journal, more);
      hub.runWaiting();
      assertThat(second.isTold()).isFalse();
      disk.goOn();
      hub.await(second::isTold);
      assertThat(second.failure()).isNull();
      said.addAll(more);
      assertThat(Histories.read(journal, hub)).isEqualTo(Histories.of(said));
    }
  }

  private Journal open(SqliteSettings settings, FlakyDisk.Will disk) throws JournalException {
    var journal = SqliteJournal.open(settings, new FlakyDisk(settings, disk), hub, new Troubles());
    journal.recover();
    return journal;
  }

  private static Fate append(Journal journal, List<Kept> events) {
    var fate = new Fate();
    journal.append(events, fate);
    return fate;
  }

  /// Stands still in the first commit until it may go on.
  private static final class SlowDisk implements FlakyDisk.Will {
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    @Override
    public void before(FlakyDisk.Step step) throws SQLException {
      if (step == FlakyDisk.Step.COMMIT) {
        reached.countDown();
        await(released);
      }
    }

    void awaitCommit() {
      await(reached);
    }

    void goOn() {
      released.countDown();
    }

    private static void await(CountDownLatch latch) {
      try {
        latch.await();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new AssertionError("interrupted", interrupted);
      }
    }
  }
}
