package parley.dialect.irc;

import static parley.wire.irc.Numeric.ERR_USERNOTINCHANNEL;

import org.jspecify.annotations.Nullable;
import parley.core.Command;
import parley.core.Refusal;
import parley.core.RoomName;
import parley.wire.Text;
import parley.wire.irc.IrcMessage;

/// `KICK channel nick{,nick} [reason]` (RFC 2812 §3.2.8): one channel and several nicks, or as many
/// channels as nicks.
final class Kick {
  private Kick() {}

  static void handle(IrcConversation client, IrcMessage message) {
    var params = message.params();
    var channels = Items.of(params.getFirst(), ',');
    var nicks = Items.of(params.get(1), ',');
    boolean pairs = channels.size() == nicks.size();
    if (nicks.isEmpty() || (channels.size() != 1 && !pairs)) {
      IrcCommand.lacksParams(client, message);
      return;
    }
    var given = message.param(2);
    var reason = given == null || given.isEmpty() ? client.name() : given;
    for (int i = 0; i < Math.min(nicks.size(), Isupport.TARGETS_MAX); i++) {
      kick(client, channels.get(pairs ? i : 0), nicks.get(i), reason);
    }
  }

  private static void kick(IrcConversation client, String channel, String target, String reason) {
    var name = client.channel(channel);
    var room = name == null ? null : client.host().chat().room(name);
    var nick = client.host().rules().names().nick(target);
    if (room == null) {
      Refused.noSuchChannel(client, channel);
    } else if (nick == null) {
      Refused.noSuchNick(client, target);
    } else {
      var cut = Text.cut(reason, Isupport.KICK_BYTES_MAX);
      var kick = new Command.Kick(client.host().session(), room.name(), nick, cut);
      refuse(client, room.name(), target, client.perform(kick));
    }
  }

  private static void refuse(
      IrcConversation client, RoomName room, String target, @Nullable Refusal refusal) {
    if (refusal == Refusal.NO_SUCH_PERSON) {
      Refused.noSuchNick(client, target);
    } else if (refusal == Refusal.OTHER_NOT_A_MEMBER) {
      client
          .reply(ERR_USERNOTINCHANNEL)
          .word(target)
          .channel(room)
          .text("They aren't on that channel");
    } else if (refusal != null) {
      Refused.reply(client, "KICK", "#" + room.text(), refusal);
    }
  }
}
