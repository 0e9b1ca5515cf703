package parley.dialect.irc;

import static parley.wire.irc.Numeric.RPL_GLOBALUSERS;
import static parley.wire.irc.Numeric.RPL_LOCALUSERS;
import static parley.wire.irc.Numeric.RPL_LUSERCHANNELS;
import static parley.wire.irc.Numeric.RPL_LUSERCLIENT;
import static parley.wire.irc.Numeric.RPL_LUSERME;
import static parley.wire.irc.Numeric.RPL_LUSEROP;
import static parley.wire.irc.Numeric.RPL_LUSERUNKNOWN;

import parley.core.PersonFlag;
import parley.wire.irc.IrcMessage;
import parley.wire.irc.Numeric;

/// `LUSERS`: how many are here (Modern IRC, "LUSERS message"). People of all dialects count, and
/// channels that somebody is in.
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
            "There are %d users and %d invisible on 1 servers"
                .formatted(persons - invisible, invisible));
    client.reply(RPL_LUSEROP).put(chat.operators().size()).text("operator(s) online");
    int unknown = Math.max(0, client.host().connections() - chat.namedSessions());
    client.reply(RPL_LUSERUNKNOWN).put(unknown).text("unknown connection(s)");
    client.reply(RPL_LUSERCHANNELS).put(chat.peopledRooms()).text("channels formed");
    client.reply(RPL_LUSERME).text("I have " + persons + " clients and 0 servers");
    most(client, RPL_LOCALUSERS, "local");
    most(client, RPL_GLOBALUSERS, "global");
  }

  private static void most(IrcConversation client, Numeric numeric, String where) {
    var chat = client.host().chat();
    int persons = chat.persons().size();
    int most = chat.personsMost();
    client
        .reply(numeric)
        .put(persons)
        .put(most)
        .text("Current " + where + " users " + persons + ", max " + most);
  }
}
