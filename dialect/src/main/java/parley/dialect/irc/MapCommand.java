package parley.dialect.irc;

import static parley.wire.irc.Numeric.RPL_MAP;
import static parley.wire.irc.Numeric.RPL_MAPEND;

import parley.wire.irc.IrcMessage;

/// `MAP`: the servers of the network as a tree, which is this one. No specification has it; the
/// numerics are those of the servers that do.
final class MapCommand {
  private MapCommand() {}

  static void handle(IrcConversation client, IrcMessage message) {
    int persons = client.host().chat().persons().size();
    client.reply(RPL_MAP).text(client.config().serverName() + " (" + persons + " users)");
    client.reply(RPL_MAPEND).text("End of /MAP");
  }
}
