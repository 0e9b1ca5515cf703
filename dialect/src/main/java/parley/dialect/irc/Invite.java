package parley.dialect.irc;

import static parley.wire.irc.Numeric.ERR_USERONCHANNEL;
import static parley.wire.irc.Numeric.RPL_AWAY;
import static parley.wire.irc.Numeric.RPL_ENDOFINVITELIST;
import static parley.wire.irc.Numeric.RPL_INVITELIST;

import parley.core.Command;
import parley.core.Refusal;
import parley.core.Room;
import parley.wire.irc.IrcMessage;

/// `INVITE nick channel` asks someone in; `INVITE` lists where oneself is invited (Modern IRC,
/// "INVITE message").
final class Invite {
  private Invite() {}

  static void handle(IrcConversation client, IrcMessage message) {
    var params = message.params();
    if (params.isEmpty()) {
      list(client);
    } else if (params.size() == 1) {
      IrcCommand.lacksParams(client, message);
    } else {
      invite(client, params.get(0), params.get(1));
    }
  }

  private static void list(IrcConversation client) {
    for (Room room : client.person().invitations()) {
      if (client.host().chat().room(room.name()) != null) {
        client.reply(RPL_INVITELIST).channel(room.name()).end();
      }
    }
    client.reply(RPL_ENDOFINVITELIST).text("End of /INVITE list");
  }

  private static void invite(IrcConversation client, String target, String channel) {
    var room = client.channel(channel);
    var nick = client.host().rules().names().nick(target);
    if (room == null) {
      Refused.noSuchChannel(client, channel);
      return;
    }
    if (nick == null) {
      Refused.noSuchNick(client, target);
      return;
    }
    var refusal = client.perform(new Command.Invite(client.host().session(), room, nick));
    if (refusal == null) {
      tellIfAway(client, target);
    } else if (refusal == Refusal.NO_SUCH_PERSON) {
      Refused.noSuchNick(client, target);
    } else if (refusal == Refusal.OTHER_ALREADY_A_MEMBER) {
      client.reply(ERR_USERONCHANNEL).word(target).word(channel).text("is already on channel");
    } else {
      Refused.reply(client, "INVITE", channel, refusal);
    }
  }

  private static void tellIfAway(IrcConversation client, String target) {
    var person = People.named(client, target);
    if (person != null && person.away() != null) {
      client.reply(RPL_AWAY).put(person.nick().text()).text(person.away());
    }
  }
}
