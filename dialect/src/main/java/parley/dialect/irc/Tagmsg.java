package parley.dialect.irc;

import parley.core.Speech;
import parley.core.Utterance;
import parley.wire.irc.IrcMessage;
import parley.wire.irc.Numeric;

/// `TAGMSG target{,target}`: tags without a text (IRCv3 message-tags). For clients that negotiated
/// `message-tags`. Without any that are passed on it goes on all the same, as that text has it.
final class Tagmsg {
  private Tagmsg() {}

  static void handle(IrcConversation client, IrcMessage message) {
    if (!client.capabilities().has(Capability.MESSAGE_TAGS)) {
      IrcCommand.isUnknown(client, message);
      return;
    }
    var tags = ClientTags.of(client, message);
    var targets = Targets.of(client, message.params().getFirst());
    if (targets.isEmpty()) {
      client.reply(Numeric.ERR_NORECIPIENT).text("No recipient given (TAGMSG)");
    } else {
      Privmsg.send(client, targets, new Utterance(Speech.TAGS, "", tags));
    }
  }
}
