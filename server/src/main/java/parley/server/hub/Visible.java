package parley.server.hub;

/// Words of peers, as they may stand in the log: on one line, of bounded length, and without what
/// could drive a terminal.
final class Visible {
  private static final int CHARS_MAX = 200;

  private Visible() {}

  static String text(String text) {
    int end = Math.min(text.length(), CHARS_MAX);
    var visible = new StringBuilder(end);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (isHidden(c)) {
        visible.append(String.format("\\u%04x", (int) c));
      } else {
        visible.append(c);
      }
    }
    return end < text.length() ? visible.append('…').toString() : visible.toString();
  }

  private static boolean isHidden(char c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
