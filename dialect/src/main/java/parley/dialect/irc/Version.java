package parley.dialect.irc;

import static parley.wire.irc.Numeric.RPL_VERSION;

import parley.wire.irc.IrcMessage;

/// `VERSION`: the software, and once more what it promises (Modern IRC, "VERSION message").
final class Version {
  private Version() {}

  static void handle(IrcConversation client, IrcMessage message) {
    if (ThisServer.isMeant(client, message.param(0))) {
      var config = client.config();
      client
          .reply(RPL_VERSION)
          .put(config.version())
          .put(config.serverName())
          .text("Parley, one chat that many languages share");
      IsupportCommand.send(client);
    }
  }
}
