package parley.dialect.irc;

import java.util.SplittableRandom;

/// Texts as people and enemies write them.
final class RandomText {
  private static final String[] PARTS = {
    "a", "word ", " ", "  ", ":", ",", "#", "ż", "語", "\u0301", "👩‍👩‍👧", "🇵🇱", "\u0001",
        "\u0003",
    "\u0002", "@", "!", "\t", "=", ";", "\\", "*", "ACTION ", "\uFFFD", "\u202E", "0", "+", "-"
  };

  private RandomText() {}

  /// Up to so many parts, of one or more characters each; not blank.
  static String of(SplittableRandom random, int partsMax) {
    var text = new StringBuilder();
    int parts = 1 + random.nextInt(partsMax);
    for (int i = 0; i < parts; i++) {
      text.append(PARTS[random.nextInt(PARTS.length)]);
    }
    return text.toString().isBlank() ? "x" : text.toString();
  }
}
