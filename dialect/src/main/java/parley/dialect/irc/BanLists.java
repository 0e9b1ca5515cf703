package parley.dialect.irc;

import static parley.wire.irc.Numeric.RPL_STATSDLINE;
import static parley.wire.irc.Numeric.RPL_STATSKLINE;

import java.time.Duration;
import parley.core.ServerBan;

/// Bans of the server, as operators see them.
final class BanLists {
  private BanLists() {}

  /// How the ban is written: `nick!user@host`, CIDR, `a:account`, `r:name`.
  static String shown(ServerBan ban) {
    return switch (ban.kind()) {
      case MASK, ADDRESS -> ban.mask();
      case ACCOUNT -> "a:" + ban.mask();
      case REAL_NAME -> "r:" + ban.mask();
    };
  }

  /// `STATS k`: all but those of addresses.
  static void masks(IrcConversation client) {
    for (ServerBan ban : client.host().operations().bans().all()) {
      if (ban.kind() != ServerBan.Kind.ADDRESS) {
        client.reply(RPL_STATSKLINE).put("K").word(shown(ban)).text(description(client, ban));
      }
    }
  }

  /// `STATS d`: those of addresses.
  static void addresses(IrcConversation client) {
    for (ServerBan ban : client.host().operations().bans().all()) {
      if (ban.kind() == ServerBan.Kind.ADDRESS) {
        client.reply(RPL_STATSDLINE).put("D").host(ban.mask()).text(description(client, ban));
      }
    }
  }

  private static String description(IrcConversation client, ServerBan ban) {
    var left = ban.until() == null ? null : Duration.between(client.host().now(), ban.until());
    return ban.reason() + " (by " + ban.by() + ", still " + Spell.text(left) + ")";
  }
}
