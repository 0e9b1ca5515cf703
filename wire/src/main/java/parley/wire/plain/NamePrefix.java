package parley.wire.plain;

import org.jspecify.annotations.Nullable;
import parley.wire.Line;

/// A line `name: text`: a name without spaces of at most [#NAME_CHARS_MAX] chars, a colon, a space,
/// and the text, which may be empty.
public record NamePrefix(String name, String text) {
  /// A longer first word is no name.
  public static final int NAME_CHARS_MAX = 64;

  /// Checks the parts.
  public NamePrefix {
    check(name, text);
  }

  /// The line taken apart at the first `: `, or null where no name stands before it.
  public static @Nullable NamePrefix split(String line) {
    int colon = line.indexOf(": ");
    if (colon < 1 || colon > NAME_CHARS_MAX || line.lastIndexOf(' ', colon) >= 0) {
      return null;
    }
    return new NamePrefix(line.substring(0, colon), line.substring(colon + 2));
  }

  /// The line again.
  public String format() {
    return name + ": " + text;
  }

  static void check(String name, String text) {
    Line.word(name);
    Line.checked(text);
    if (name.length() > NAME_CHARS_MAX) {
      throw new IllegalArgumentException("the name is too long");
    }
  }
}
