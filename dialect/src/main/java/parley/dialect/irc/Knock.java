package parley.dialect.irc;

import static parley.wire.irc.Numeric.ERR_CANNOTSENDTOCHAN;
import static parley.wire.irc.Numeric.ERR_CHANOPEN;
import static parley.wire.irc.Numeric.ERR_KNOCKONCHAN;
import static parley.wire.irc.Numeric.ERR_TOOMANYKNOCK;

import parley.core.Command;
import parley.core.Refusal;
import parley.wire.irc.IrcMessage;

/// `KNOCK channel`: asks those who keep a closed channel to be let in. No specification has it; the
/// numerics are those of the servers that do.
final class Knock {
  private Knock() {}

  static void handle(IrcConversation client, IrcMessage message) {
    var channel = message.params().getFirst();
    var room = client.channel(channel);
    if (room == null) {
      Refused.noSuchChannel(client, channel);
      return;
    }
    var refusal = client.perform(new Command.Knock(client.host().session(), room));
    if (refusal != null) {
      refuse(client, channel, refusal);
    }
  }

  private static void refuse(IrcConversation client, String channel, Refusal refusal) {
    switch (refusal) {
      case NOT_CLOSED -> client.reply(ERR_CHANOPEN).word(channel).text("Channel is open");
      case ALREADY_A_MEMBER ->
          client.reply(ERR_KNOCKONCHAN).word(channel).text("You are already on that channel");
      case KNOCKED_JUST_NOW ->
          client.reply(ERR_TOOMANYKNOCK).word(channel).text("Too many KNOCKs; wait a minute");
      case BANNED -> client.reply(ERR_CANNOTSENDTOCHAN).word(channel).text("You are banned there");
      default -> Refused.reply(client, "KNOCK", channel, refusal);
    }
  }
}
