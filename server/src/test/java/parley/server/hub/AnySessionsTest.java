package parley.server.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The same as [SessionFuzzTest], with scripts that make more sense.
class AnySessionsTest {
  private static final int STEPS = 250;

  /// Fixed ones, and fresh ones that the name of a failed test shows.
  static LongStream seeds() {
    return LongStream.concat(LongStream.rangeClosed(1, 15), new SplittableRandom().longs(10));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void anySessionsAreServed(long seed) {
    var steps = ScriptWriter.write(seed, STEPS);
    assertThat(Script.play(Script.of(steps))).isEqualTo(Script.play(Script.of(steps)));
  }
}
