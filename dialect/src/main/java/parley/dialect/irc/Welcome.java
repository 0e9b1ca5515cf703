package parley.dialect.irc;

import static parley.wire.irc.Numeric.RPL_CREATED;
import static parley.wire.irc.Numeric.RPL_MYINFO;
import static parley.wire.irc.Numeric.RPL_WELCOME;
import static parley.wire.irc.Numeric.RPL_YOURHOST;

/// What a client is told once it is registered: 001 to 005, the users, the message of the day.
final class Welcome {
  private Welcome() {}

  static void send(IrcConversation client) {
    var config = client.config();
    client
        .reply(RPL_WELCOME)
        .text("Welcome to the " + config.networkName() + " Network, " + client.name());
    client
        .reply(RPL_YOURHOST)
        .text("Your host is " + config.serverName() + ", running version " + config.version());
    client.reply(RPL_CREATED).text("This server was created " + Time.inWords(config.createdAt()));
    client
        .reply(RPL_MYINFO)
        .put(config.serverName())
        .put(config.version())
        .put(UserMode.all())
        .put(ChannelModes.all())
        .put(ChannelModes.withParameter())
        .end();
    IsupportCommand.send(client);
    Lusers.send(client);
    if (!UserMode.letters(client.person()).isEmpty()) {
      UserMode.show(client);
    }
    MetadataSync.own(client);
    Motd.send(client);
  }
}
