package parley.dialect.irc;

import static parley.wire.irc.Numeric.ERR_NOMOTD;
import static parley.wire.irc.Numeric.RPL_ENDOFMOTD;
import static parley.wire.irc.Numeric.RPL_MOTD;
import static parley.wire.irc.Numeric.RPL_MOTDSTART;

import parley.wire.irc.IrcMessage;

/// `MOTD`: the message of the day (RFC 2812 §3.4.1).
final class Motd {
  private Motd() {}

  static void handle(IrcConversation client, IrcMessage message) {
    if (ThisServer.isMeant(client, message.param(0))) {
      send(client);
    }
  }

  static void send(IrcConversation client) {
    var config = client.config();
    if (config.motd().isEmpty()) {
      client.reply(ERR_NOMOTD).text("MOTD File is missing");
      return;
    }
    client.reply(RPL_MOTDSTART).text("- " + config.serverName() + " Message of the day - ");
    for (String line : config.motd()) {
      client.reply(RPL_MOTD).text("- " + line);
    }
    client.reply(RPL_ENDOFMOTD).text("End of /MOTD command.");
  }
}
