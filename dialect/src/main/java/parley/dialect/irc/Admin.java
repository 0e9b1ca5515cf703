package parley.dialect.irc;

import static parley.wire.irc.Numeric.RPL_ADMINEMAIL;
import static parley.wire.irc.Numeric.RPL_ADMINLOC1;
import static parley.wire.irc.Numeric.RPL_ADMINLOC2;
import static parley.wire.irc.Numeric.RPL_ADMINME;

import parley.wire.irc.IrcMessage;

/// `ADMIN [server]`: who runs the server (RFC 2812 §3.4.9).
final class Admin {
  private Admin() {}

  static void handle(IrcConversation client, IrcMessage message) {
    if (!ThisServer.isMeant(client, message.param(0))) {
      return;
    }
    var config = client.config();
    var about = config.about();
    client.reply(RPL_ADMINME).put(config.serverName()).text("Administrative info");
    client.reply(RPL_ADMINLOC1).text(or(about.location(), config.networkName()));
    client.reply(RPL_ADMINLOC2).text(or(about.organization(), "Nothing is said of who runs it"));
    client.reply(RPL_ADMINEMAIL).text(or(about.email(), "No address is given"));
  }

  private static String or(String said, String otherwise) {
    return said.isEmpty() ? otherwise : said;
  }
}
