package parley.wire.irc;

import org.jspecify.annotations.Nullable;
import parley.wire.Line;

/// Who a message is from: `nick!user@host`, of which user and host may be missing; for a server,
/// `nick` is its name (Modern IRC, "Source").
public record Source(String nick, @Nullable String user, @Nullable String host) {
  /// Checks that the parts can be told apart again.
  public Source {
    part(nick, "!@");
    if (user != null) {
      part(user, "@");
    }
    if (host != null) {
      part(host, "");
    }
  }

  /// A server, or a person of whom no more is known.
  public static Source named(String name) {
    return new Source(name, null, null);
  }

  /// The parts of a message's source; every text without spaces and line breaks has them.
  public static Source parse(String source) {
    int at = source.indexOf('@');
    String before = at < 0 ? source : source.substring(0, at);
    String host = at < 0 ? null : source.substring(at + 1);
    int bang = before.indexOf('!');
    return bang < 0
        ? new Source(before, null, host)
        : new Source(before.substring(0, bang), before.substring(bang + 1), host);
  }

  /// The source as a message carries it, without the colon.
  public String format() {
    StringBuilder source = new StringBuilder(nick);
    if (user != null) {
      source.append('!').append(user);
    }
    if (host != null) {
      source.append('@').append(host);
    }
    return source.toString();
  }

  private static void part(String text, String separators) {
    Line.checked(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || separators.indexOf(c) >= 0) {
        throw new IllegalArgumentException("a part of a source holds no space or separator");
      }
    }
  }
}
