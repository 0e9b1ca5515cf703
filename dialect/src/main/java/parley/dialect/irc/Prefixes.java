package parley.dialect.irc;

import parley.core.Role;

/// The signs of roles: `@` before an operator's nick.
final class Prefixes {
  /// Modes and signs, most first, as ISUPPORT has them.
  static final String ISUPPORT = "(qaohv)~&@%+";

  /// The modes alone.
  static final String MODES = "qaohv";

  private Prefixes() {}

  /// The sign of a role; empty for none.
  static String of(Role role) {
    return switch (role) {
      case FOUNDER -> "~";
      case PROTECTED -> "&";
      case OPERATOR -> "@";
      case HALF_OPERATOR -> "%";
      case VOICED -> "+";
      case MEMBER -> "";
    };
  }
}
