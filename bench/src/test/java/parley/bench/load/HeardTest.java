package parley.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HeardTest {
  private final Tally tally = new Tally();
  private final Heard heard = new Heard(2);

  private void hear(int slot, long... sequences) {
    for (long sequence : sequences) {
      if (heard.expected(slot, sequence)) {
        tally.delivered++;
      } else {
        heard.unexpected(slot, sequence, tally);
      }
    }
  }

  @Test
  void inOrderNothingIsWrong() {
    hear(0, 0, 1, 2);
    hear(1, 0, 1);
    assertThat(tally.delivered).isEqualTo(5);
    assertThat(heard.missing()).isZero();
    assertThat(tally.faults(0).total()).isZero();
    assertThat(heard.next(0)).isEqualTo(3);
  }

  @Test
  void aGapIsMissing() {
    hear(0, 0, 3, 4);
    assertThat(heard.missing()).isEqualTo(2);
    assertThat(tally.delivered).isEqualTo(3);
    assertThat(tally.reordered).isZero();
  }

  @Test
  void aLateOneIsReorderedAndNotMissing() {
    hear(0, 1, 0, 2);
    assertThat(heard.missing()).isZero();
    assertThat(tally.reordered).isEqualTo(1);
    assertThat(tally.delivered).isEqualTo(3);
  }

  @Test
  void theSameAgainIsRepeatedAndNotDelivered() {
    hear(0, 0, 1, 1, 0);
    assertThat(tally.repeated).isEqualTo(2);
    assertThat(tally.delivered).isEqualTo(2);
  }

  @Test
  void aHugeGapIsCountedWithoutRememberingAll() {
    hear(0, 3_000_000, 3_000_001);
    assertThat(heard.missing()).isEqualTo(3_000_000);
  }

  @ParameterizedTest
  @MethodSource("parley.bench.load.Seeds#some")
  void whateverHappensIsCounted(long seed) {
    Random random = new Random(seed);
    List<Long> sequences = new ArrayList<>();
    int lost = 0;
    for (long sequence = 0; sequence < 500; sequence++) {
      // The last always comes, or those before it would not be known to be missing.
      if (sequence < 499 && random.nextInt(10) == 0) {
        lost++;
      } else {
        sequences.add(sequence);
      }
    }
    long distinct = sequences.size();
    int repeated = random.nextInt(5);
    for (int i = 0; i < repeated; i++) {
      sequences.add(sequences.get(random.nextInt(sequences.size())));
    }
    Collections.shuffle(sequences, random);
    hear(1, sequences.stream().mapToLong(Long::longValue).toArray());

    assertThat(heard.missing()).as("seed %d", seed).isEqualTo(lost);
    assertThat(tally.repeated).as("seed %d", seed).isEqualTo(repeated);
    assertThat(tally.delivered).as("seed %d", seed).isEqualTo(distinct);
    assertThat(tally.reordered).as("seed %d", seed).isPositive();
  }
}
