package parley.client.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class BackoffTest {
  static LongStream seeds() {
    return LongStream.concat(LongStream.of(1, 2, 3), LongStream.of(new Random().nextLong()));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void waitsLongerEachTimeUpToAMinute(long seed) {
    Backoff backoff = new Backoff(new Random(seed));
    for (int whole : new int[] {3, 6, 12, 24, 48, 60, 60, 60}) {
      assertThat(backoff.next())
          .as("seed %d", seed)
          .isBetween(Duration.ofMillis(whole * 500L), Duration.ofSeconds(whole));
    }
    backoff.reset();
    assertThat(backoff.next()).as("seed %d", seed).isLessThanOrEqualTo(Duration.ofSeconds(3));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void differentClientsWaitDifferently(long seed) {
    Backoff one = new Backoff(new Random(seed));
    Backoff other = new Backoff(new Random(seed + 1));
    boolean different = false;
    for (int i = 0; i < 5; i++) {
      different |= !one.next().equals(other.next());
    }
    assertThat(different).as("seed %d", seed).isTrue();
  }
}
