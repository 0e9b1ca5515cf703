package parley.dialect;

import org.jspecify.annotations.Nullable;
import parley.core.Command;
import parley.core.Identity;
import parley.core.Nick;

/// Someone who comes through a dialect that knows no user name and no real name.
public final class Newcomer {
  private static final int USER_CHARS_MAX = 10;

  private Newcomer() {}

  /// Asks for this nick; for IRC's eyes the user name is made of it.
  public static Command.Arrive arrive(Host host, Nick nick) {
    return arrive(host, nick, null);
  }

  /// The same for who has logged in to this account; null for none.
  public static Command.Arrive arrive(Host host, Nick nick, @Nullable String account) {
    var identity = identity(host, user(nick), nick.text());
    return new Command.Arrive(host.session(), nick, identity, account);
  }

  /// Who comes by this connection.
  public static Identity identity(Host host, String user, String realName) {
    var shown = host.operations().shown(host.address());
    return new Identity(user, shown, realName, host.isSecure(), host.address());
  }

  /// The nick's ASCII letters and digits in lower case, at most ten; `user` where it has none.
  static String user(Nick nick) {
    var user = new StringBuilder(USER_CHARS_MAX);
    var key = nick.key();
    for (int i = 0; i < key.length() && user.length() < USER_CHARS_MAX; i++) {
      char c = key.charAt(i);
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        user.append(c);
      }
    }
    return user.isEmpty() ? "user" : user.toString();
  }
}
