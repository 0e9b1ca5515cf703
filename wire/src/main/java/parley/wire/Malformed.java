package parley.wire;

/// What is wrong with a line that is no message of its language.
public enum Malformed {
  /// Bytes that are not UTF-8.
  INVALID_UTF8,
  /// A line longer than the bound.
  TOO_LONG,
  /// IRC: message tags longer than the bound.
  TAGS_TOO_LONG,
  /// A line with nothing in it.
  EMPTY,
  /// A NUL or a bare carriage return inside a line.
  FORBIDDEN_CHARACTER,
  /// IRC: tags or a source, and no command after them.
  NO_COMMAND,
  /// IRC: a command that is neither letters nor digits.
  BAD_COMMAND
}
