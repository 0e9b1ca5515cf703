package parley.dialect.irc;

import static parley.wire.irc.Numeric.RPL_ENDOFINFO;
import static parley.wire.irc.Numeric.RPL_INFO;

import java.util.List;
import parley.wire.irc.IrcMessage;

/// `INFO [server]`: what the software is (RFC 2812 §3.4.10).
final class InfoCommand {
  private static final List<String> LINES =
      List.of(
          "Parley is one chat that many languages share: IRC, telnet and nc,",
          "and clients that log in or join all meet in the same rooms.",
          "A room is a channel: #lobby here is the lobby there.",
          "HELP tells which commands there are, and what each does.");

  private InfoCommand() {}

  static void handle(IrcConversation client, IrcMessage message) {
    if (!ThisServer.isMeant(client, message.param(0))) {
      return;
    }
    var config = client.config();
    client.reply(RPL_INFO).text(config.version() + " on " + config.serverName());
    for (String line : LINES) {
      client.reply(RPL_INFO).text(line);
    }
    client.reply(RPL_INFO).text("Running since " + Time.inWords(config.createdAt()));
    client.reply(RPL_ENDOFINFO).text("End of INFO list");
  }
}
