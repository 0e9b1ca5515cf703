package parley.dialect.irc;

import static parley.wire.irc.Numeric.ERR_NOSUCHSERVER;

import org.jspecify.annotations.Nullable;
import parley.core.Names;

/// Commands that can be aimed at a server. There is one, and everyone is on it.
final class ThisServer {
  private ThisServer() {}

  /// Whether this server is meant; where not, says so.
  ///
  /// @param target a server's name, perhaps with wildcards, or somebody's nick; null for this one
  static boolean isMeant(IrcConversation client, @Nullable String target) {
    if (target == null || isNamed(client, target) || People.named(client, target) != null) {
      return true;
    }
    client.reply(ERR_NOSUCHSERVER).word(target).text("No such server");
    return false;
  }

  private static boolean isNamed(IrcConversation client, String target) {
    return Names.fits(target, client.config().serverName());
  }
}
