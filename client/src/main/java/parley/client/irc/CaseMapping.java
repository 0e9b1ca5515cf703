package parley.client.irc;

/// How a server compares names (Modern IRC, `CASEMAPPING`).
enum CaseMapping {
  /// Letters from A to Z.
  ASCII,
  /// These, and `[]\^` are the capitals of `{}|~`.
  RFC1459,
  /// The same without `^` and `~`.
  RFC1459_STRICT;

  /// The mapping that a server calls so; the most usual one for an unknown word.
  static CaseMapping named(String word) {
    return switch (word) {
      case "rfc1459" -> RFC1459;
      case "rfc1459-strict", "strict-rfc1459" -> RFC1459_STRICT;
      default -> ASCII;
    };
  }

  /// The name as it is compared.
  String fold(String name) {
    StringBuilder folded = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      folded.append(fold(name.charAt(i)));
    }
    return folded.toString();
  }

  private char fold(char c) {
    if (c >= 'A' && c <= 'Z') {
      return (char) (c + 32);
    }
    boolean bracket = this != ASCII && c >= '[' && c <= ']';
    boolean caret = this == RFC1459 && c == '^';
    return bracket || caret ? (char) (c + 32) : c;
  }
}
