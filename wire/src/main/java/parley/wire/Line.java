package parley.wire;

/// The one rule that all text of all languages keeps: a line holds no line break.
///
/// Parsers clean what came in, values check what they are made of, and so no `format()` can forge a
/// line.
public final class Line {
  private Line() {}

  /// The text without CR, LF and NUL; the same string where there is none.
  public static String clean(String text) {
    if (isClean(text)) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\r' && c != '\n' && c != '\0') {
        clean.append(c);
      }
    }
    return clean.toString();
  }

  /// Whether the text holds neither CR, LF nor NUL.
  public static boolean isClean(String text) {
    return text.indexOf('\n') < 0 && text.indexOf('\r') < 0 && text.indexOf('\0') < 0;
  }

  /// The text itself, which must be clean.
  public static String checked(String text) {
    if (!isClean(text)) {
      throw new IllegalArgumentException("a line holds no CR, LF or NUL");
    }
    return text;
  }

  /// The text itself, which must be clean and more than blanks.
  public static String filled(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a blank text says nothing");
    }
    return checked(text);
  }

  /// The text itself, which must be one clean word: not empty, and without a space.
  public static String word(String text) {
    if (text.isEmpty() || text.indexOf(' ') >= 0) {
      throw new IllegalArgumentException("one word is needed, without spaces");
    }
    return checked(text);
  }

  /// The text itself, which must be filled and begin and end with more than a blank.
  public static String trimmed(String text) {
    if (!text.equals(text.strip())) {
      throw new IllegalArgumentException("blanks at the ends would be lost");
    }
    return filled(text);
  }

  /// The text without the spaces that it begins with; other blanks stay.
  public static String afterSpaces(String text) {
    int at = 0;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return text.substring(at);
  }
}
