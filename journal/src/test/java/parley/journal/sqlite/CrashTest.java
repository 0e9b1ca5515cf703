package parley.journal.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import parley.core.Event.Kept;
import parley.journal.Fate;
import parley.journal.Histories;
import parley.journal.Journal;
import parley.journal.JournalException;
import parley.journal.Recovered;
import parley.journal.Talk;
import parley.journal.TestHub;
import parley.journal.Troubles;

/// What is there after a restart: after a clean end, after a crash at any point, and with a disk
/// that fails at random.
class CrashTest {
  @TempDir Path folder;

  private final TestHub hub = new TestHub();
  private final Troubles troubles = new Troubles();

  static LongStream seeds() {
    return LongStream.of(1, 2, System.nanoTime());
  }

  @ParameterizedTest
  @EnumSource(Durability.class)
  void reopeningBringsBackTheLiveState(Durability durability) throws JournalException {
    var settings = settings(folder, durability);
    var said = new ArrayList<Kept>();
    var recovered = Recovered.NOTHING;
    for (int run = 0; run < 4; run++) {
      var talk = new Talk(100 + run, recovered).renaming().writing();
      try (var journal = SqliteJournal.open(settings, hub, troubles)) {
        assertThat(journal.recover()).isEqualTo(recovered);
        for (int i = 0; i < 30; i++) {
          said.addAll(append(journal, talk, 1 + i));
        }
        assertThat(Histories.read(journal, hub)).isEqualTo(Histories.of(said));
      }
      try (var journal = SqliteJournal.open(settings, hub, troubles)) {
        recovered = journal.recover();
        assertThat(Talk.restored(recovered).kernel()).isEqualTo(talk.chat().kernel());
        assertThat(recovered.lastId()).isEqualTo(said.getLast().id());
        assertThat(Histories.read(journal, hub)).isEqualTo(Histories.of(said));
      }
    }
    assertThat(troubles.heard()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aCrashAtAnyPointLosesNothingThatWasTold(long seed) throws JournalException {
    var crashes = new Crashes(seed, 0);
    var live = folder.resolve("live");
    var settings = settings(live, Durability.OS);
    var disk = new FlakyDisk(settings, crashes);
    var said = new ArrayList<Kept>();
    var talk = new Talk(seed).renaming().writing();
    try (var journal = SqliteJournal.open(settings, disk, hub, troubles)) {
      journal.recover();
      for (int i = 0; i < 300; i++) {
        said.addAll(append(journal, talk, 1 + i % 23));
        crashes.told = said.size();
      }
    }
    crashes.assertImagesHold(said);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aDiskThatFailsAtRandomKeepsExactlyWhatWasTold(long seed) throws JournalException {
    var crashes = new Crashes(seed, 0.12);
    var live = folder.resolve("live");
    var settings = settings(live, Durability.FSYNC);
    var disk = new FlakyDisk(settings, crashes);
    var said = new ArrayList<Kept>();
    var talk = new Talk(seed).renaming().writing();
    int refused = 0;
    try (var journal = SqliteJournal.open(settings, disk, hub, troubles)) {
      journal.recover();
      for (int i = 0; i < 150; i++) {
        var kept = append(journal, talk, 1 + i % 23);
        refused += kept.isEmpty() ? 1 : 0;
        said.addAll(kept);
        crashes.told = said.size();
      }
      assertThat(Histories.read(journal, hub)).as("seed %d", seed).isEqualTo(Histories.of(said));
    }
    assertThat(refused).as("seed %d", seed).isBetween(5, 145);
    try (var journal = SqliteJournal.open(settings, hub, troubles)) {
      var again = Talk.restored(journal.recover());
      assertThat(again.kernel()).as("seed %d", seed).isEqualTo(talk.chat().kernel());
    }
    crashes.assertImagesHold(said);
  }

  /// Appends what is said next; what is refused is taken back.
  private List<Kept> append(Journal journal, Talk talk, int count) {
    var events = talk.next(count);
    var fate = new Fate();
    journal.append(events, fate);
    hub.await(fate::isTold);
    if (fate.isKept()) {
      return events;
    }
    talk.takeBack(events);
    return List.of();
  }

  private static SqliteSettings settings(Path folder, Durability durability) {
    return new SqliteSettings(folder, durability, SqliteSettings.QUEUE_BYTES);
  }

  /// Crashes, in the form of copies, and failures, both at random steps of the writer.
  private final class Crashes implements FlakyDisk.Will {
    private final long seed;
    private final double failures;
    private final SplittableRandom random;
    private final Map<Path, Integer> toldAtImage = new HashMap<>();
    volatile int told;

    Crashes(long seed, double failures) {
      this.seed = seed;
      this.failures = failures;
      this.random = new SplittableRandom(seed);
    }

    @Override
    public void before(FlakyDisk.Step step) throws SQLException {
      happen();
    }

    @Override
    public void after(FlakyDisk.Step step) throws SQLException {
      happen();
    }

    private void happen() throws SQLException {
      if (random.nextInt(200) == 0) {
        var image = folder.resolve("image" + toldAtImage.size());
        toldAtImage.put(image, told);
        Image.copy(folder.resolve("live"), image);
      }
      if (random.nextDouble() < failures) {
        throw FlakyDisk.broken();
      }
    }

    /// Every image holds what was told by then, and nothing but what was told in the end.
    void assertImagesHold(List<Kept> said) throws JournalException {
      assertThat(toldAtImage).as("seed %d", seed).isNotEmpty();
      for (var image : toldAtImage.entrySet()) {
        var settings = settings(image.getKey(), Durability.OS);
        try (var journal = SqliteJournal.open(settings, hub, troubles)) {
          long lastId = journal.recover().lastId();
          var there = said.stream().filter(event -> event.id() <= lastId).toList();
          assertThat(there.size()).as("seed %d", seed).isGreaterThanOrEqualTo(image.getValue());
          assertThat(Histories.read(journal, hub))
              .as("seed %d", seed)
              .isEqualTo(Histories.of(there));
        }
      }
    }
  }
}
