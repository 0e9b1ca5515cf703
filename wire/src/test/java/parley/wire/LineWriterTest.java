package parley.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineWriterTest {
  @SeededTest
  void appendsUtf8(long seed) {
    Generator generator = new Generator(seed);
    List<String> texts = generator.list(20, generator::text);
    LineWriter buffer = new LineWriter(0);

    texts.forEach(text -> buffer.put(text).put('|').put(new byte[] {'\r', '\n'}));

    String expected = String.join("", texts.stream().map(text -> text + "|\r\n").toList());
    assertThat(buffer.toString()).isEqualTo(expected);
    assertThat(buffer.toByteArray()).isEqualTo(expected.getBytes(StandardCharsets.UTF_8));
    assertThat(buffer.length()).isEqualTo(buffer.toByteArray().length);
    assertThat(Arrays.copyOf(buffer.array(), buffer.length())).isEqualTo(buffer.toByteArray());
  }

  @Test
  void isUsedAgain() {
    LineWriter buffer = new LineWriter(4).put("first");
    buffer.clear();

    assertThat(buffer.put("é").toString()).isEqualTo("é");
  }

  @Test
  void aLoneSurrogateBecomesAQuestionMark() {
    assertThat(new LineWriter(4).put("a\uD83D").toString()).isEqualTo("a?");
  }

  @Test
  void aLineHoldsNoLineBreak() {
    assertThat(Line.clean("a\r\nb\0c")).isEqualTo("abc");
    for (String forged : List.of("a\nb", "a\rb", "a\0b")) {
      assertThat(Line.isClean(forged)).isFalse();
      assertThatIllegalArgumentException().isThrownBy(() -> Line.checked(forged));
      assertThatIllegalArgumentException().isThrownBy(() -> Line.word(forged));
      assertThatIllegalArgumentException().isThrownBy(() -> Line.filled(forged));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> Line.word("two words"));
    assertThatIllegalArgumentException().isThrownBy(() -> Line.word(""));
    assertThatIllegalArgumentException().isThrownBy(() -> Line.filled(" \t"));
    assertThat(Line.checked("")).isEmpty();
  }
}
