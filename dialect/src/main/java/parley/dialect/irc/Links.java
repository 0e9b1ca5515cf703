package parley.dialect.irc;

import static parley.wire.irc.Numeric.RPL_ENDOFLINKS;
import static parley.wire.irc.Numeric.RPL_LINKS;

import parley.core.Names;
import parley.wire.irc.IrcMessage;

/// `LINKS [[server] mask]`: the servers of the network, which is this one (RFC 2812 §3.4.5).
final class Links {
  private Links() {}

  static void handle(IrcConversation client, IrcMessage message) {
    var params = message.params();
    if (params.size() > 1 && !ThisServer.isMeant(client, params.getFirst())) {
      return;
    }
    var given = params.isEmpty() ? "" : params.get(Math.min(1, params.size() - 1));
    var mask = given.isEmpty() ? "*" : given;
    var server = client.config().serverName();
    if (Names.fits(mask, server)) {
      client.reply(RPL_LINKS).word(mask).put(server).text("0 " + client.config().networkName());
    }
    client.reply(RPL_ENDOFLINKS).word(mask).text("End of /LINKS list");
  }
}
