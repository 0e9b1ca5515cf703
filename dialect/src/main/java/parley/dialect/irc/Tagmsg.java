package parley.dialect.irc;

import parley.core.Speech;
import parley.core.Utterance;
import parley.wire.irc.IrcMessage;

/// `TAGMSG target{,target}`: tags without a text (IRCv3 message-tags). For clients that negotiated
/// `message-tags`; without client-only tags there is nothing to pass on.
final class Tagmsg {
  private Tagmsg() {}

  static void handle(IrcConversation client, IrcMessage message) {
    if (!client.capabilities().has(Capability.MESSAGE_TAGS)) {
      IrcCommand.isUnknown(client, message);
      return;
    }
    var tags = ClientTags.of(client, message);
    if (!tags.isEmpty()) {
      Privmsg.send(
          client, Targets.of(message.params().getFirst()), new Utterance(Speech.TAGS, "", tags));
    }
  }
}
