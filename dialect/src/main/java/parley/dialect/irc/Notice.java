package parley.dialect.irc;

import parley.core.Speech;
import parley.core.Utterance;
import parley.wire.irc.IrcMessage;

/// `NOTICE target{,target} text`: like PRIVMSG, but never answered, not even with an error (RFC
/// 2812 §3.3.2).
final class Notice {
  private Notice() {}

  static void handle(IrcConversation client, IrcMessage message) {
    var targets = message.param(0);
    var text = message.param(1);
    if (targets == null || text == null || text.isEmpty()) {
      return;
    }
    var all = Targets.of(client, targets);
    if (all.size() > Isupport.TARGETS_MAX) {
      return;
    }
    var said = new Utterance(Speech.NOTICE, text, ClientTags.of(client, message));
    for (String target : all) {
      var _ = Targets.speak(client, target, said);
    }
  }
}
