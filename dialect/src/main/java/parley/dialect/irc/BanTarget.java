package parley.dialect.irc;

import org.jspecify.annotations.Nullable;
import parley.core.AddressRange;
import parley.core.ServerBan;

/// Whom an operator wants to keep out of the server.
///
/// @param mask in its canonical form
record BanTarget(ServerBan.Kind kind, String mask) {
  /// Bits that a range of addresses has in common at the least; a wider one would be nearly
  /// everyone.
  private static final int BITS_MIN = 8;

  private static final int CHARS_MAX = 200;

  /// What KLINE is given: `nick!user@host`, of which parts may be missing, `a:account`, `r:real
  /// name`. Null for what is no mask, or would meet everyone.
  static @Nullable BanTarget mask(String text) {
    if (text.length() > CHARS_MAX || isEveryone(text)) {
      return null;
    }
    if (text.startsWith("a:") || text.startsWith("r:")) {
      var mask = text.substring(2);
      var kind = text.charAt(0) == 'a' ? ServerBan.Kind.ACCOUNT : ServerBan.Kind.REAL_NAME;
      return isEveryone(mask) ? null : new BanTarget(kind, mask);
    }
    return text.indexOf(' ') >= 0 ? null : new BanTarget(ServerBan.Kind.MASK, hostmask(text));
  }

  /// What DLINE is given: CIDR, or one address. Null for what is none, or too wide.
  static @Nullable BanTarget address(String text) {
    var range = AddressRange.parse(text);
    return range == null || range.bits() < BITS_MIN
        ? null
        : new BanTarget(ServerBan.Kind.ADDRESS, range.toString());
  }

  private static boolean isEveryone(String text) {
    return text.chars().allMatch(c -> "*?!@.:".indexOf(c) >= 0);
  }

  private static String hostmask(String text) {
    int at = text.lastIndexOf('@');
    if (at < 0) {
      boolean isHost = text.indexOf('.') >= 0 || text.indexOf(':') >= 0;
      return isHost ? "*!*@" + text : (text.indexOf('!') >= 0 ? text + "@*" : text + "!*@*");
    }
    return text.indexOf('!') >= 0 ? text : "*!" + text;
  }
}
