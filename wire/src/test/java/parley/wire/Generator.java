package parley.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/// Makes what property tests need out of a seed.
public final class Generator {
  /// Characters that syntax is made of, and some that only look harmless.
  private static final String SYNTAX = " :;=,/\\*@!#[]->\t'\"\u0001\u0002\u0003";

  private static final int[] WIDE = {
    'é', 0x301, 0x7FF, 0x800, 0x2028, 0x202E, 0x200D, 0xFE0F, 0xFFFD, 0xFFFF, 0x1F1E9, 0x1F469,
    0x1F3FD, 0x10FFFF
  };

  private final SplittableRandom random;

  /// The same seed makes the same things.
  public Generator(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /// From `low` to `high`, both included.
  public int number(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  /// Once in `n` times.
  public boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  /// One of them.
  @SafeVarargs
  public final <T> T oneOf(Supplier<? extends T>... suppliers) {
    return suppliers[random.nextInt(suppliers.length)].get();
  }

  /// Text without line breaks and NUL, possibly empty.
  public String text() {
    StringBuilder text = new StringBuilder();
    int length = oneIn(20) ? number(0, 600) : number(0, 30);
    for (int i = 0; i < length; i++) {
      text.appendCodePoint(codePoint());
    }
    return text.toString();
  }

  /// The same with more than blanks in it.
  public String filled() {
    return text() + (char) number('a', 'z') + text();
  }

  /// A text with nothing to strip at either end.
  public String stripped() {
    return (char) number('a', 'z') + text() + (char) number('a', 'z');
  }

  /// A text without spaces and without the `forbidden` characters, at most 30 chars.
  public String word(String forbidden) {
    StringBuilder word = new StringBuilder();
    int length = number(1, 10);
    while (word.length() < length) {
      int c = codePoint();
      if (c != ' ' && forbidden.indexOf(c) < 0) {
        word.appendCodePoint(c);
      }
    }
    return word.toString();
  }

  /// Up to `max` things.
  public <T> List<T> list(int max, Supplier<T> supplier) {
    List<T> list = new ArrayList<>();
    for (int left = number(0, max); left > 0; left--) {
      list.add(supplier.get());
    }
    return list;
  }

  /// Any bytes: now noise, now pieces of `words` with noise between them.
  public byte[] bytes(String... words) {
    StringBuilder latin1 = new StringBuilder();
    for (int left = number(0, 12); left > 0; left--) {
      if (words.length > 0 && !oneIn(3)) {
        latin1.append(words[random.nextInt(words.length)]);
      } else {
        latin1.append((char) number(0, 255));
      }
    }
    return latin1.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /// The same letters in any case.
  public String anyCase(String word) {
    StringBuilder mixed = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      String c = word.substring(i, i + 1);
      mixed.append(oneIn(2) ? c.toLowerCase(Locale.ROOT) : c);
    }
    return mixed.toString();
  }

  private int codePoint() {
    return switch (number(0, 9)) {
      case 0, 1 -> SYNTAX.charAt(random.nextInt(SYNTAX.length()));
      case 2 -> WIDE[random.nextInt(WIDE.length)];
      default -> number('0', 'z');
    };
  }
}
