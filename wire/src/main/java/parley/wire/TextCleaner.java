package parley.wire;

/// Strips what a terminal must not get.
final class TextCleaner {
  private static final char COLOUR = '\u0003';
  private static final char HEX_COLOUR = '\u0004';

  private TextCleaner() {}

  static String printable(String text) {
    int at = 0;
    while (at < text.length() && isPrintable(text, at)) {
      at++;
    }
    if (at == text.length()) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length()).append(text, 0, at);
    for (; at < text.length(); at++) {
      if (isPrintable(text, at)) {
        kept.append(text.charAt(at));
      }
    }
    return kept.toString();
  }

  static String stripFormatting(String text) {
    int at = 0;
    while (at < text.length() && !isFormatting(text.charAt(at))) {
      at++;
    }
    if (at == text.length()) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length()).append(text, 0, at);
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == COLOUR) {
        at = afterColours(text, at + 1);
      } else if (c == HEX_COLOUR) {
        at = afterHexColours(text, at + 1);
      } else {
        if (!isFormatting(c)) {
          kept.append(c);
        }
        at++;
      }
    }
    return kept.toString();
  }

  private static boolean isPrintable(String text, int at) {
    char c = text.charAt(at);
    if (c < 0x7F) {
      return c >= ' ' || c == '\t';
    }
    if (Character.isSurrogate(c)) {
      return isPaired(text, at, c);
    }
    boolean control = c <= 0x9F;
    boolean separator = c == '\u2028' || c == '\u2029';
    boolean direction = (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    return !control && !separator && !direction;
  }

  private static boolean isPaired(String text, int at, char c) {
    return Character.isHighSurrogate(c)
        ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
        : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
  }

  private static boolean isFormatting(char c) {
    return switch (c) {
      case 0x02, COLOUR, HEX_COLOUR, 0x0F, 0x11, 0x16, 0x1D, 0x1E, 0x1F -> true;
      default -> false;
    };
  }

  /// After `n`, `nn`, `n,n`, … `nn,nn`; a comma without a number after it belongs to the text.
  private static int afterColours(String text, int from) {
    int end = afterDigits(text, from);
    if (end == from || end >= text.length() || text.charAt(end) != ',') {
      return end;
    }
    int background = afterDigits(text, end + 1);
    return background == end + 1 ? end : background;
  }

  private static int afterDigits(String text, int from) {
    int at = from;
    while (at < text.length() && at < from + 2 && isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /// After `RRGGBB` or `RRGGBB,RRGGBB`.
  private static int afterHexColours(String text, int from) {
    if (!isHexColour(text, from)) {
      return from;
    }
    int end = from + 6;
    boolean second = end < text.length() && text.charAt(end) == ',' && isHexColour(text, end + 1);
    return second ? end + 7 : end;
  }

  private static boolean isHexColour(String text, int from) {
    if (from + 6 > text.length()) {
      return false;
    }
    for (int at = from; at < from + 6; at++) {
      char c = text.charAt(at);
      if (!isDigit(c) && (c < 'a' || c > 'f') && (c < 'A' || c > 'F')) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
