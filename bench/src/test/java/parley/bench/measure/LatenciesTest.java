package parley.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatenciesTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void percentilesAreThoseOfTheSortedDurations(long seed) {
    Random random = new Random(seed);
    Latencies latencies = new Latencies();
    long[] nanos = new long[10_000];
    for (int i = 0; i < nanos.length; i++) {
      nanos[i] = 1_000_000 + random.nextLong(1L << random.nextInt(1, 34));
      latencies.add(nanos[i]);
    }
    Arrays.sort(nanos);
    for (double share : new double[] {0.5, 0.9, 0.99, 0.999}) {
      double exact = nanos[(int) Math.ceil(share * nanos.length) - 1] / 1e6;
      assertThat(latencies.milliseconds(share))
          .as("share %s of seed %d", share, seed)
          .isCloseTo(exact, within(exact / 500));
    }
    assertThat(latencies.count()).isEqualTo(nanos.length);
  }

  @Test
  void impossibleDurationsCountAsTheNearestPossible() {
    Latencies latencies = new Latencies();
    latencies.add(-5);
    latencies.add(Long.MAX_VALUE);
    assertThat(latencies.milliseconds(0.5)).isLessThan(0.01);
    assertThat(latencies.milliseconds(1)).isCloseTo(120_000, within(200.0));
  }

  @Test
  void nothingIsToldOfNothing() {
    Map<Figure, Double> figures = new EnumMap<>(Figure.class);
    Latencies latencies = new Latencies();
    latencies.add(7);
    latencies.clear();
    latencies.tell(figures);
    assertThat(figures).isEmpty();
  }
}
