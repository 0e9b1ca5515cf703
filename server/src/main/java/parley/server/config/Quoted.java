package parley.server.config;

import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

/// Values in TOML's notation, for messages and the reference.
final class Quoted {
  private static final int SHOWN_MAX = 80;

  private Quoted() {}

  /// Text in quotes, with everything escaped that could disturb a terminal.
  static String text(String text) {
    var quoted = new StringBuilder("\"");
    text.codePoints().forEach(c -> append(quoted, c));
    return quoted.append('"').toString();
  }

  /// What was found in a file, shortened where it is long.
  static String found(Object value) {
    return switch (value) {
      case String text when text.length() > SHOWN_MAX ->
          text(text.substring(0, SHOWN_MAX)) + " and so on";
      case String text -> text(text);
      case TomlTable _ -> "a table";
      case TomlArray _ -> "a list";
      default -> value.toString();
    };
  }

  private static void append(StringBuilder quoted, int c) {
    switch (c) {
      case '"' -> quoted.append("\\\"");
      case '\\' -> quoted.append("\\\\");
      case '\n' -> quoted.append("\\n");
      case '\t' -> quoted.append("\\t");
      default -> {
        if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
          quoted.append("\\u%04X".formatted(c));
        } else {
          quoted.appendCodePoint(c);
        }
      }
    }
  }
}
