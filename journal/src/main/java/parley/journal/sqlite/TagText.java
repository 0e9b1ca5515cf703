package parley.journal.sqlite;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The tags of a message as they stand in the column `tags`: a line for each, `key` or `key value`,
/// with backslash and line end escaped. Keys hold neither space nor line end.
final class TagText {
  private TagText() {}

  /// Null for no tags.
  static @Nullable String format(Map<String, String> tags) {
    if (tags.isEmpty()) {
      return null;
    }
    var text = new StringBuilder();
    tags.forEach(
        (key, value) -> {
          text.append(text.isEmpty() ? "" : "\n").append(key);
          if (!value.isEmpty()) {
            text.append(' ').append(value.replace("\\", "\\\\").replace("\n", "\\n"));
          }
        });
    return text.toString();
  }

  /// The tags in such a text, in its order.
  static Map<String, String> parse(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return Map.of();
    }
    var tags = new LinkedHashMap<String, String>();
    for (String line : text.split("\n", -1)) {
      int space = line.indexOf(' ');
      if (space < 0) {
        tags.put(line, "");
      } else {
        tags.put(line.substring(0, space), unescaped(line.substring(space + 1)));
      }
    }
    return Collections.unmodifiableMap(tags);
  }

  private static String unescaped(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    var value = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        char next = text.charAt(++i);
        value.append(next == 'n' ? '\n' : next);
      } else {
        value.append(c);
      }
    }
    return value.toString();
  }
}
