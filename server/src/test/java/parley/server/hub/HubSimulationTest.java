package parley.server.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.journal.JournalException;

/// The hub in a world where anything happens at any time: one order for all, everything once and
/// for those alone whom it concerns, nothing shown that is not kept. A failure prints its seed.
class HubSimulationTest {
  private static final int STEPS = 4000;

  static LongStream seeds() {
    return LongStream.concat(LongStream.range(0, 12), new Random().longs(3));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyoneSeesOneOrder(long seed) throws JournalException {
    var world = World.seeded(seed).run(STEPS, false, false);

    assertThat(world.timesShown()).as("seed %d: something happened", seed).isGreaterThan(100);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nothingIsShownThatACrashLoses(long seed) throws JournalException {
    World.seeded(seed).run(STEPS, true, false);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aFailingDiskRefusesAndRecovers(long seed) throws JournalException {
    var world = World.seeded(seed).run(STEPS, false, true);

    assertThat(world.disk.failed).as("seed %d: the disk failed", seed).isPositive();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void crashesAndAFailingDiskTogether(long seed) throws JournalException {
    World.seeded(seed).run(STEPS, true, true);
  }

  /// Or the others would not show what holds of such rooms.
  @Test
  void someRoomsAreLeftClosedAndBeginAnew() throws JournalException {
    int times = 0;
    for (long seed = 0; seed < 3; seed++) {
      times += World.seeded(seed).run(STEPS, true, true).disk.beginnings();
    }

    assertThat(times).isPositive();
  }
}
