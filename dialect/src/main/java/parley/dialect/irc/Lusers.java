package parley.dialect.irc;

import static parley.wire.irc.Numeric.RPL_LUSERCHANNELS;
import static parley.wire.irc.Numeric.RPL_LUSERCLIENT;
import static parley.wire.irc.Numeric.RPL_LUSERME;

import parley.core.PersonFlag;
import parley.wire.irc.IrcMessage;

/// `LUSERS`: how many are here (RFC 2812 §3.4.2). People of all dialects count.
final class Lusers {
  private Lusers() {}

  static void handle(IrcConversation client, IrcMessage message) {
    if (ThisServer.isMeant(client, message.param(1))) {
      send(client);
    }
  }

  static void send(IrcConversation client) {
    var chat = client.host().chat();
    int persons = chat.persons().size();
    int invisible = chat.count(PersonFlag.INVISIBLE);
    client
        .reply(RPL_LUSERCLIENT)
        .text(
            "There are "
                + (persons - invisible)
                + " users and "
                + invisible
                + " invisible on 1 servers");
    if (!chat.rooms().isEmpty()) {
      client.reply(RPL_LUSERCHANNELS).put(chat.rooms().size()).text("channels formed");
    }
    client.reply(RPL_LUSERME).text("I have " + persons + " clients and 0 servers");
  }
}
