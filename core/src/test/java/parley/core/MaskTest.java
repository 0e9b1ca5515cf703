package parley.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MaskTest {
  @ParameterizedTest
  @CsvSource({
    "*, '', true",
    "*, anything, true",
    "**, anything, true",
    "?, a, true",
    "?, '', false",
    "?, ab, false",
    "'', '', true",
    "'', a, false",
    "alice, alice, true",
    "alice, Alice, false",
    "al*e, alice, true",
    "al*e, ale, true",
    "al*e, alic, false",
    "*!*@host, n!u@host, true",
    "*!*@host, n!u@other, false",
    "*.org, irc.example.org, true",
    "a*b*c, axxbxxbxc, true",
    "a*b*c, axxc, false",
    "a?c, abc, true",
    "a?c, ac, false",
    "a\\*c, a*c, true",
    "a\\*c, abc, false",
    "a\\?c, a?c, true",
    "a\\?c, abc, false",
    "a\\\\c, a\\c, true",
    "a\\bc, a\\bc, true",
    "a\\, a\\, true",
    "*\\*, ab*, true",
    "*\\*, ab, false",
    "*c?, abcd, true",
    "*cd, '', false"
  })
  void matches(String pattern, String text, boolean expected) {
    assertThat(Mask.of(pattern).matches(text)).isEqualTo(expected);
  }

  @Test
  void aQuestionMarkIsOneCharacterEvenBeyondTheFirst65536() {
    assertThat(Mask.of("a?b").matches("a\uD83D\uDC4Bb")).isTrue();
    assertThat(Mask.of("a??b").matches("a\uD83D\uDC4Bb")).isFalse();
    assertThat(Mask.of("*\uD83D\uDC4B").matches("x\uD83D\uDC4B")).isTrue();
  }

  @Test
  void knowsWhetherItIsWild() {
    assertThat(Mask.of("a*").isWild()).isTrue();
    assertThat(Mask.of("a?").isWild()).isTrue();
    assertThat(Mask.of("a\\*").isWild()).isFalse();
    assertThat(Mask.of("a*b")).hasToString("a*b");
  }

  /// A matcher that tries every way at every star would not end before the sun does.
  @Test
  void hostilePatternsEnd() {
    String text = "a".repeat(2000);

    assertThat(Mask.of("*a".repeat(500) + "b").matches(text)).isFalse();
    assertThat(Mask.of("*a".repeat(500)).matches(text)).isTrue();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void matchesAsThePlainRecursionDoes(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      var pattern = word(random, "ab*?");
      var text = word(random, "ab");

      assertThat(Mask.of(pattern).matches(text))
          .as("seed %d: %s ~ %s", seed, pattern, text)
          .isEqualTo(recursion(pattern, text));
    }
  }

  static LongStream seeds() {
    return LongStream.concat(LongStream.range(0, 20), new Random().longs(5));
  }

  private static String word(Random random, String letters) {
    var word = new StringBuilder();
    for (int length = random.nextInt(7); length > 0; length--) {
      word.append(letters.charAt(random.nextInt(letters.length())));
    }
    return word.toString();
  }

  private static boolean recursion(String pattern, String text) {
    if (pattern.isEmpty()) {
      return text.isEmpty();
    }
    char first = pattern.charAt(0);
    String rest = pattern.substring(1);
    if (first == '*') {
      return recursion(rest, text) || (!text.isEmpty() && recursion(pattern, text.substring(1)));
    }
    boolean fits = !text.isEmpty() && (first == '?' || first == text.charAt(0));
    return fits && recursion(rest, text.substring(1));
  }
}
