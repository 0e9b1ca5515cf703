package parley.dialect.irc;

import org.jspecify.annotations.Nullable;
import parley.core.Role;
import parley.core.Roles;

/// The signs of roles: `@` before an operator's nick.
// The order of the roles is that of their letters and signs.
@SuppressWarnings("EnumOrdinal")
final class Prefixes {
  /// Modes and signs, most first, as ISUPPORT has them.
  static final String ISUPPORT = "(qaohv)~&@%+";

  /// The signs alone.
  static final String SIGNS = "~&@%+";

  /// The modes alone.
  static final String MODES = "qaohv";

  private Prefixes() {}

  /// The letter of a role that one is given.
  static char mode(Role role) {
    return MODES.charAt(role.ordinal());
  }

  /// The role of that letter; null for none.
  static @Nullable Role role(char letter) {
    int at = MODES.indexOf(letter);
    return at < 0 ? null : Role.values()[at];
  }

  /// The role of that sign; null for none.
  static @Nullable Role ofSign(char sign) {
    int at = SIGNS.indexOf(sign);
    return at < 0 ? null : Role.values()[at];
  }

  /// The signs of all roles that a member has, most first, or of the first alone.
  static String of(Roles roles, boolean all) {
    if (!all) {
      return of(roles.highest());
    }
    var signs = new StringBuilder();
    for (Role role : Role.values()) {
      if (roles.has(role)) {
        signs.append(of(role));
      }
    }
    return signs.toString();
  }

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
