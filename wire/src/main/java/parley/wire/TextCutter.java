package parley.wire;

import java.util.ArrayList;
import java.util.List;

/// Cuts text by UTF-8 bytes, between the characters that a reader sees.
///
/// The rule is a cheap form of the grapheme clusters of UAX #29: nothing is cut before a combining
/// mark, a variation selector or a skin tone, beside a zero-width joiner, or between two regional
/// indicators (a flag). A look back of [#LOOK_BACK] code points bounds the work.
final class TextCutter {
  private static final int LOOK_BACK = 32;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private TextCutter() {}

  static List<String> split(String text, int bytesMax) {
    if (bytesMax < 4) {
      throw new IllegalArgumentException("a character may need four bytes");
    }
    List<String> pieces = new ArrayList<>(1);
    int at = 0;
    do {
      int end = end(text, at, bytesMax);
      if (end < text.length()) {
        end = afterSpace(text, at, end);
      }
      pieces.add(text.substring(at, end));
      at = end;
    } while (at < text.length());
    return List.copyOf(pieces);
  }

  /// Where the longest piece that begins at `from` and has at most `bytesMax` bytes ends.
  static int end(String text, int from, int bytesMax) {
    int at = from;
    int bytes = 0;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      bytes += utf8Length(codePoint);
      if (bytes > bytesMax) {
        return backToBoundary(text, from, at);
      }
      at += Character.charCount(codePoint);
    }
    return at;
  }

  private static int utf8Length(int codePoint) {
    if (codePoint < 0x80) {
      return 1;
    }
    if (codePoint < 0x800) {
      return 2;
    }
    return codePoint < 0x10000 ? 3 : 4;
  }

  private static int backToBoundary(String text, int from, int end) {
    int at = end;
    for (int steps = 0; steps < LOOK_BACK && at > from; steps++) {
      if (isBoundary(text, from, at)) {
        return at;
      }
      at = text.offsetByCodePoints(at, -1);
    }
    return end;
  }

  private static boolean isBoundary(String text, int from, int at) {
    int after = text.codePointAt(at);
    int before = text.codePointBefore(at);
    if (isExtender(after) || before == ZERO_WIDTH_JOINER) {
      return false;
    }
    return !isRegional(after) || regionalsBefore(text, from, at) % 2 == 0;
  }

  private static boolean isExtender(int codePoint) {
    if (codePoint < 0x300) {
      return false;
    }
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> codePoint == ZERO_WIDTH_JOINER || (codePoint >= 0x1F3FB && codePoint <= 0x1F3FF);
    };
  }

  private static boolean isRegional(int codePoint) {
    return codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF;
  }

  private static int regionalsBefore(String text, int from, int at) {
    int count = 0;
    int where = at;
    while (where > from && isRegional(text.codePointBefore(where))) {
      where -= 2;
      count++;
    }
    return count;
  }

  /// The end after a space, where there is one in the last third of the piece; else the end itself.
  private static int afterSpace(String text, int from, int end) {
    int space = text.lastIndexOf(' ', end - 1);
    boolean near = space >= from + (end - from) * 2 / 3;
    // A space that carries a mark is one character with it.
    return near && isBoundary(text, from, space + 1) ? space + 1 : end;
  }
}
