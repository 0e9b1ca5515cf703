package parley.journal.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import parley.core.CaseMapping;
import parley.core.Event.Kept;
import parley.core.HistoryQuery;
import parley.core.KeptKind;
import parley.journal.Fate;
import parley.journal.Histories;
import parley.journal.Journal;
import parley.journal.JournalException;
import parley.journal.Reading;
import parley.journal.Talk;
import parley.journal.TestHub;
import parley.journal.Troubles;

/// What is told, and what is in the database, when the disk is full or fails.
class FailingDiskTest {
  private static final FlakyDisk.Will WORKS = new FlakyDisk.Will() {};

  @TempDir Path folder;

  private final TestHub hub = new TestHub();
  private final Troubles troubles = new Troubles();
  private final List<Journal> opened = new ArrayList<>();
  private final Talk talk = new Talk(1).renaming();

  @AfterEach
  void close() {
    opened.forEach(Journal::close);
  }

  @Test
  void aFullDiskRefusesButReads() throws JournalException {
    var pagesMax = new AtomicInteger(30);
    var settings = settings(Durability.FSYNC, SqliteSettings.QUEUE_BYTES);
    var real = Connections.to(settings);
    Connections small =
        use -> {
          var connection = real.open(use);
          try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA max_page_count = " + pagesMax.get());
          }
          return connection;
        };
    var journal = open(settings, small);
    var said = fillUntilRefused(journal, "the disk is full");
    assertThat(said).isNotEmpty();
    assertHistory(journal, said);
    var refused = talk.next(2000);
    assertThat(append(journal, refused).failure()).isEqualTo("the disk is full");
    talk.takeBack(refused);
    assertHistory(journal, said);

    pagesMax.set(1_000_000);
    var later = talk.next(40);
    assertThat(append(journal, later).failure()).isNull();
    said.addAll(later);
    assertHistory(journal, said);
    assertThat(troubles.heard()).containsExactly("the disk is full", "ended");
  }

  @Test
  void aCommitThatFailedButIsInTheFileIsKept() throws JournalException {
    var disk = new FlakyDisk(settings(Durability.FSYNC, 1 << 20), WORKS);
    var journal = open(settings(Durability.FSYNC, 1 << 20), disk);
    var said = new ArrayList<>(talk.next(20));
    disk.does(failing(FlakyDisk.Step.COMMIT, false, 1));
    assertThat(append(journal, said).failure()).isNull();
    var later = talk.next(20);
    assertThat(append(journal, later).failure()).isNull();
    said.addAll(later);
    assertHistory(journal, said);
  }

  @ParameterizedTest
  @EnumSource(
      value = FlakyDisk.Step.class,
      names = {"INSERT", "COMMIT"})
  void whatIsNotInTheFileIsRefused(FlakyDisk.Step step) throws JournalException {
    var disk = new FlakyDisk(settings(Durability.OS, 1 << 20), WORKS);
    var journal = open(settings(Durability.OS, 1 << 20), disk);
    var said = talk.next(20);
    assertThat(append(journal, said).failure()).isNull();
    disk.does(failing(step, true, 1));
    var refused = talk.next(20);
    assertThat(append(journal, refused).failure()).startsWith("the disk fails");
    talk.takeBack(refused);
    assertHistory(journal, said);
    var later = talk.next(3);
    assertThat(append(journal, later).failure()).isNull();
    assertThat(troubles.heard()).hasSize(2).endsWith("ended");
  }

  @Test
  void aCommitInDoubtIsToldOnlyWhenItIsKnown() throws Exception {
    var disk = new FlakyDisk(settings(Durability.FSYNC, 1 << 20), WORKS);
    var journal = open(settings(Durability.FSYNC, 1 << 20), disk);
    var said = talk.next(20);
    assertThat(append(journal, said).failure()).isNull();

    var asked = new CountDownLatch(2);
    disk.does(brokenWithoutAnswer(asked));
    var doubtful = talk.next(5);
    var fate = new Fate();
    journal.append(doubtful, fate);
    asked.await();
    var meanwhile = new Reading();
    var room = Talk.asNamedNow(said).getFirst().strand();
    journal.read(HistoryQuery.newest(room, KeptKind.ALL, 1), meanwhile);
    hub.await(meanwhile::isTold);
    assertThat(meanwhile.events()).hasSize(1);
    assertThat(fate.isTold()).isFalse();

    disk.does(WORKS);
    hub.await(fate::isTold);
    assertThat(fate.failure()).startsWith("the disk fails");
    talk.takeBack(doubtful);
    assertHistory(journal, said);
  }

  @Test
  void whatWasToldAsKeptAtOnceIsWrittenWhenTheDiskWorksAgain() throws JournalException {
    var settings = settings(Durability.NONE, 40_000);
    var disk = new FlakyDisk(settings, WORKS);
    var journal = open(settings, disk);
    disk.does(failing(FlakyDisk.Step.COMMIT, true, Integer.MAX_VALUE));
    var said = fillUntilRefused(journal, "the disk fails (SQLITE_IOERR_FSYNC)");
    assertThat(said).hasSizeGreaterThan(20);

    disk.does(WORKS);
    hub.await(() -> troubles.heard().contains("ended"));
    assertHistory(journal, said);
    var later = talk.next(20);
    assertThat(append(journal, later).failure()).isNull();
    said.addAll(later);
    assertHistory(journal, said);
  }

  /// Opens nothing once the commit has failed, so nobody can say what became of it.
  private static FlakyDisk.Will brokenWithoutAnswer(CountDownLatch asked) {
    return new FlakyDisk.Will() {
      @Override
      public void before(FlakyDisk.Step step) throws SQLException {
        if (step == FlakyDisk.Step.OPEN) {
          asked.countDown();
          throw FlakyDisk.broken();
        }
        if (step == FlakyDisk.Step.COMMIT) {
          throw FlakyDisk.broken();
        }
      }
    };
  }

  private static FlakyDisk.Will failing(FlakyDisk.Step which, boolean before, int times) {
    var left = new AtomicInteger(times);
    return new FlakyDisk.Will() {
      @Override
      public void before(FlakyDisk.Step step) throws SQLException {
        if (before && step == which && left.getAndDecrement() > 0) {
          throw FlakyDisk.broken();
        }
      }

      @Override
      public void after(FlakyDisk.Step step) throws SQLException {
        if (!before && step == which && left.getAndDecrement() > 0) {
          throw FlakyDisk.broken();
        }
      }
    };
  }

  @Test
  void whoAsksIsAnsweredAlsoWhereAMistakeOfOursIsInTheWay() throws Exception {
    var settings = settings(Durability.OS, SqliteSettings.QUEUE_BYTES);
    open(settings, Connections.to(settings));
    var closed = Connections.to(settings).open(Connections.Use.READ);
    closed.close();
    Connections mistaken =
        _ -> {
          throw new IllegalStateException("a mistake");
        };
    var history = new History(mistaken, closed, CaseMapping.PRECIS, hub);
    var query = HistoryQuery.newest(talk.next(1).getFirst().strand(), KeptKind.ALL, 10);

    var first = new Reading();
    history.answer(query, first);
    var second = new Reading();
    history.answer(query, second);

    hub.await(second::isTold);
    assertThat(first.failure()).isNotNull();
    assertThat(second.failure()).contains("a mistake");
    history.close();
  }

  private SqliteSettings settings(Durability durability, long queueBytesMax) {
    return new SqliteSettings(folder, durability, queueBytesMax);
  }

  private Journal open(SqliteSettings settings, Connections connections) throws JournalException {
    var journal = SqliteJournal.open(settings, connections, hub, troubles);
    opened.add(journal);
    journal.recover();
    return journal;
  }

  private List<Kept> fillUntilRefused(Journal journal, String reason) {
    var said = new ArrayList<Kept>();
    while (true) {
      var events = talk.next(20);
      var fate = append(journal, events);
      if (!fate.isKept()) {
        assertThat(fate.failure()).isEqualTo(reason);
        talk.takeBack(events);
        return said;
      }
      said.addAll(events);
    }
  }

  private Fate append(Journal journal, List<Kept> events) {
    var fate = new Fate();
    journal.append(events, fate);
    hub.await(fate::isTold);
    return fate;
  }

  private void assertHistory(Journal journal, List<Kept> said) {
    assertThat(Histories.read(journal, hub)).isEqualTo(Histories.of(said));
  }
}
