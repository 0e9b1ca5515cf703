package parley.dialect.irc;

import static parley.wire.irc.Numeric.ERR_NOORIGIN;

import parley.wire.irc.IrcMessage;

/// `PING token`: answered with the same token (Modern IRC, "PING message").
final class Ping {
  private Ping() {}

  static void handle(IrcConversation client, IrcMessage message) {
    var token = message.param(0);
    if (token == null || token.isEmpty()) {
      client.reply(ERR_NOORIGIN).text("No origin specified");
    } else {
      client.line("PONG").put(client.config().serverName()).text(token);
    }
  }
}
