package parley.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessageTextTest {
  @ParameterizedTest
  @MethodSource("parley.bench.load.Seeds#some")
  void whatIsWrittenIsRead(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 1000; i++) {
      MessageText text = any(random);
      byte[] bytes = new byte[text.size() + 20];
      int at = random.nextInt(20);
      assertThat(text.write(bytes, at)).isEqualTo(at + text.size());

      MessageText read = new MessageText(text.size());
      assertThat(read.read(bytes, at)).as("seed %d", seed).isTrue();
      assertThat(new long[] {read.run, read.room, read.slot, read.sequence, read.nanos})
          .as("seed %d", seed)
          .containsExactly(text.run, text.room, text.slot, text.sequence, text.nanos);
    }
  }

  @ParameterizedTest
  @MethodSource("parley.bench.load.Seeds#some")
  void noSingleChangedByteGoesUnseen(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 1000; i++) {
      MessageText text = any(random);
      byte[] bytes = new byte[text.size()];
      text.write(bytes, 0);
      int where = random.nextInt(bytes.length);
      bytes[where] ^= (byte) (1 + random.nextInt(255));
      assertThat(text.read(bytes, 0)).as("seed %d, byte %d", seed, where).isFalse();
    }
  }

  @Test
  void itIsPrintableAndHasNoSpace() {
    MessageText text = any(new Random(1));
    byte[] bytes = new byte[text.size()];
    text.write(bytes, 0);
    assertThat(new String(bytes, StandardCharsets.US_ASCII)).matches("~[0-o]{23}x*");
  }

  private static MessageText any(Random random) {
    MessageText text =
        new MessageText(random.nextInt(MessageText.HEADER_BYTES, MessageText.BYTES_MAX + 1));
    text.run = random.nextInt(MessageText.SMALL_LIMIT);
    text.room = random.nextInt(MessageText.SMALL_LIMIT);
    text.slot = random.nextInt(MessageText.SMALL_LIMIT);
    text.sequence = random.nextLong(1L << random.nextInt(1, 49));
    text.nanos = random.nextLong(1L << random.nextInt(1, 49));
    return text;
  }
}
