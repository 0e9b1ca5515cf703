package parley.wire.irc;

import parley.wire.LineWriter;

/// The escapes of a tag's value (IRCv3 message-tags, "Escaping values"): `\:` for `;`, `\s` for a
/// space, `\\`, `\r` and `\n`. So a value may hold a line break although a line may not.
public final class TagValue {
  private TagValue() {}

  static String unescape(String escaped) {
    int backslash = escaped.indexOf('\\');
    if (backslash < 0) {
      return escaped;
    }
    StringBuilder value = new StringBuilder(escaped.length());
    int at = 0;
    while (backslash >= 0) {
      value.append(escaped, at, backslash);
      at = backslash + 1;
      // A last backslash with nothing after it is dropped, and so is one before any other char.
      if (at < escaped.length()) {
        value.append(unescape(escaped.charAt(at++)));
      }
      backslash = escaped.indexOf('\\', at);
    }
    return value.append(escaped, at, escaped.length()).toString();
  }

  /// Appends a value, escaped.
  public static void escape(String value, LineWriter line) {
    int at = 0;
    for (int i = 0; i < value.length(); i++) {
      String escape = escape(value.charAt(i));
      if (!escape.isEmpty()) {
        line.put(value.substring(at, i)).put(escape);
        at = i + 1;
      }
    }
    line.put(value.substring(at));
  }

  private static char unescape(char c) {
    return switch (c) {
      case ':' -> ';';
      case 's' -> ' ';
      case 'r' -> '\r';
      case 'n' -> '\n';
      default -> c;
    };
  }

  private static String escape(char c) {
    return switch (c) {
      case ';' -> "\\:";
      case ' ' -> "\\s";
      case '\\' -> "\\\\";
      case '\r' -> "\\r";
      case '\n' -> "\\n";
      default -> "";
    };
  }
}
