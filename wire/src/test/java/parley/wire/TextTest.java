package parley.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {
  private static final String FLAG = "\uD83C\uDDE9\uD83C\uDDEA";
  private static final String FAMILY = "\uD83D\uDC69\u200D\uD83D\uDC66";
  private static final String WAVE = "\uD83D\uDC4B\uD83C\uDFFD";

  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "é", "\uD83D\uDC4B", "a\u0000b", "\uFFFD", "\uFFFDx\uFFFD"})
  void decodesUtf8(String text) {
    byte[] bytes = ("<" + text + ">").getBytes(StandardCharsets.UTF_8);

    assertThat(Text.decode(bytes, 1, bytes.length - 1)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "ff", // never a byte of UTF-8
    "c3", // cut short
    "61c3",
    "80", // a continuation without a beginning
    "c080", // NUL, longer than needed
    "eda080", // half a surrogate pair
    "f4908080", // beyond Unicode
    "efbfbdff" // a real U+FFFD, then a wrong byte
  })
  void refusesWhatIsNoUtf8(String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex);

    assertThat(Text.decode(bytes, 0, bytes.length)).isNull();
  }

  @Test
  void readsLatin1WhereNothingElseFits() {
    byte[] latin1 = {'n', (byte) 0xE9, '!'};
    byte[] utf8 = "né!".getBytes(StandardCharsets.UTF_8);

    assertThat(Text.decodeOrLatin1(latin1, 0, 3)).isEqualTo("né!");
    assertThat(Text.decodeOrLatin1(utf8, 0, 4)).isEqualTo("né!");
  }

  @Test
  void cutsBetweenCharacters() {
    assertThat(Text.cut("hello", 3)).isEqualTo("hel");
    assertThat(Text.cut("hello", 9)).isEqualTo("hello");
    assertThat(Text.cut("né", 2)).isEqualTo("n");
    assertThat(Text.cut("\uD83D\uDC4B", 3)).isEmpty();
    assertThat(Text.cut("ae\u0301", 2)).isEqualTo("a");
    assertThat(Text.cut("a" + FLAG, 8)).isEqualTo("a");
    assertThat(Text.cut(FLAG + FLAG, 12)).isEqualTo(FLAG);
    assertThat(Text.cut("a" + FAMILY, 8)).isEqualTo("a");
    assertThat(Text.cut("a" + WAVE, 8)).isEqualTo("a");
  }

  @Test
  void cutsACharacterThatIsTooLongBetweenItsCodePoints() {
    assertThat(Text.cut(FLAG, 4)).isEqualTo("\uD83C\uDDE9");
    assertThat(Text.cut("e" + "\u0301".repeat(400), 101)).hasSize(51);
  }

  @Test
  void splitsAfterASpaceThatIsNear() {
    assertThat(Text.split("the quick brown fox", 11)).containsExactly("the quick ", "brown fox");
    assertThat(Text.split("a bcdefghijkl", 9)).containsExactly("a bcdefgh", "ijkl");
    assertThat(Text.split("one  two", 4)).containsExactly("one ", " two");
    assertThat(Text.split("", 4)).containsExactly("");
    assertThat(Text.split("four", 4)).containsExactly("four");
    assertThatIllegalArgumentException().isThrownBy(() -> Text.split("a", 3));
  }

  @SeededTest
  void splittingLosesNothing(long seed) {
    Generator generator = new Generator(seed);
    String text = generator.text() + generator.text() + generator.text();
    int bytesMax = generator.number(4, 60);

    List<String> pieces = Text.split(text, bytesMax);

    assertThat(String.join("", pieces)).isEqualTo(text);
    for (String piece : pieces) {
      assertThat(Text.utf8Length(piece)).isLessThanOrEqualTo(bytesMax);
      byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
      assertThat(Text.decode(bytes, 0, bytes.length)).isEqualTo(piece);
      assertThat(piece.isEmpty()).isEqualTo(text.isEmpty());
    }
  }

  @SeededTest
  void countsAndCutsBytesAsTheEncoderDoes(long seed) {
    Generator generator = new Generator(seed);
    String text = generator.text();
    int length = text.getBytes(StandardCharsets.UTF_8).length;

    assertThat(Text.utf8Length(text)).isEqualTo(length);
    assertThat(Text.cut(text, length)).isEqualTo(text);
    String cut = Text.cut(text, generator.number(0, length));
    assertThat(text).startsWith(cut);
    assertThat(Text.utf8Length(cut)).isEqualTo(cut.getBytes(StandardCharsets.UTF_8).length);
  }

  @SeededTest
  void decodesAsAStrictDecoderDoes(long seed) {
    byte[] bytes = new Generator(seed).bytes("abc", "Ã©", "ï¿½", "ð\u009F\u0091\u008B", "é");

    assertThat(Text.decode(bytes, 0, bytes.length)).isEqualTo(strictly(bytes));
  }

  private static @Nullable String strictly(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException invalid) {
      return null;
    }
  }

  @Test
  void stripsWhatDrivesATerminal() {
    assertThat(Text.printable("a\u001b[31mred\u001b[0m")).isEqualTo("a[31mred[0m");
    assertThat(Text.printable("a\r\nb\tc\u0000\u0007\u007fd\u009be")).isEqualTo("ab\tcde");
    assertThat(Text.printable("x\u202Eevil\u2066y\u2028z")).isEqualTo("xevilyz");
    assertThat(Text.printable("\uD83Da\uDC4Bb\uD83D\uDC4B")).isEqualTo("ab\uD83D\uDC4B");
    assertThat(Text.printable(FAMILY)).isEqualTo(FAMILY);
    String harmless = "héllo wörld";
    assertThat(Text.printable(harmless)).isSameAs(harmless);
  }

  /// `^` before a letter stands for IRC's control characters: B bold, C colour, H hex colour, …
  @ParameterizedTest
  @CsvSource({
    "^Bbold^B plain, bold plain",
    "^C04red, red",
    "^C04;12both, both",
    "^C4;text, ';text'",
    "^C123, 3",
    "^C04;123, 3",
    "^C;5, ';5'",
    "^Cplain, plain",
    "^HFF00aared, red",
    "^HFF00aa;00ff00both, both",
    "^HFF00aa;text, ';text'",
    "^Hbeef, beef",
    "end^C, end",
    "^O^M^R^I^S^U, ''"
  })
  void stripsFormatting(String marked, String expected) {
    String text = marked.replace(';', ',');
    String[] codes = {"^B", "^C", "^H", "^O", "^M", "^R", "^I", "^S", "^U"};
    int[] chars = {0x02, 0x03, 0x04, 0x0F, 0x11, 0x16, 0x1D, 0x1E, 0x1F};
    for (int i = 0; i < codes.length; i++) {
      text = text.replace(codes[i], String.valueOf((char) chars[i]));
    }

    assertThat(Text.stripFormatting(text)).isEqualTo(expected.replace(';', ','));
  }

  @SeededTest
  void strippingTwiceStripsNothingMore(long seed) {
    String once = Text.printable(Text.stripFormatting(new Generator(seed).text()));

    assertThat(Text.printable(once)).isSameAs(once);
    assertThat(Text.stripFormatting(once)).isSameAs(once);
  }
}
