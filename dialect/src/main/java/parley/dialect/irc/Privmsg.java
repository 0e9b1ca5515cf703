package parley.dialect.irc;

import static parley.core.Refusal.NOT_A_MEMBER;
import static parley.wire.irc.Numeric.ERR_CANNOTSENDTOCHAN;
import static parley.wire.irc.Numeric.ERR_NORECIPIENT;
import static parley.wire.irc.Numeric.ERR_NOTEXTTOSEND;
import static parley.wire.irc.Numeric.ERR_TOOMANYTARGETS;
import static parley.wire.irc.Numeric.RPL_AWAY;

import java.util.List;
import java.util.Map;
import parley.core.Refusal;
import parley.core.Speech;
import parley.core.Utterance;
import parley.wire.irc.IrcMessage;

/// `PRIVMSG target{,target} text`: says something to channels and persons (RFC 2812 §3.3.1).
final class Privmsg {
  private Privmsg() {}

  static void handle(IrcConversation client, IrcMessage message) {
    var targets = message.param(0);
    var text = message.param(1);
    var all = targets == null ? List.<String>of() : Targets.of(client, targets);
    if (all.isEmpty()) {
      client.reply(ERR_NORECIPIENT).text("No recipient given (PRIVMSG)");
      return;
    }
    if (text == null || text.isEmpty()) {
      client.reply(ERR_NOTEXTTOSEND).text("No text to send");
      return;
    }
    send(client, all, utterance(text, ClientTags.of(client, message)));
  }

  /// Says it to all of them, and answers where that is not possible.
  static void send(IrcConversation client, List<String> all, Utterance said) {
    if (all.size() > Isupport.TARGETS_MAX) {
      client
          .reply(ERR_TOOMANYTARGETS)
          .word(all.get(Isupport.TARGETS_MAX))
          .text("Too many recipients; nothing was sent");
      return;
    }
    for (String target : all) {
      if (said.speech() == Speech.MESSAGE && Services.hears(client, target, said.text())) {
        continue;
      }
      var refusal = Targets.speak(client, target, said);
      if (refusal == null && said.speech() != Speech.TAGS) {
        tellIfAway(client, target);
      } else if (refusal != null) {
        refuse(client, target, refusal);
      }
    }
  }

  /// An action is what the chat knows; all else between CTCP's signs goes on as it came.
  private static Utterance utterance(String text, Map<String, String> tags) {
    if (text.charAt(0) != SpokenLines.CTCP) {
      return new Utterance(Speech.MESSAGE, text, tags);
    }
    if (text.startsWith(SpokenLines.ACTION, 1)) {
      int from = 1 + SpokenLines.ACTION.length();
      int end = text.indexOf(SpokenLines.CTCP, from);
      boolean whole = end < 0 || end == text.length() - 1;
      var action = text.substring(from, end < 0 ? text.length() : end);
      if (whole && !action.isBlank()) {
        return new Utterance(Speech.ACTION, action, tags);
      }
    }
    return new Utterance(Speech.CTCP, text, tags);
  }

  private static void tellIfAway(IrcConversation client, String target) {
    var person = target.startsWith("#") ? null : People.named(client, target);
    if (person != null && person.away() != null) {
      client.reply(RPL_AWAY).put(person.nick().text()).text(person.away());
    }
  }

  private static void refuse(IrcConversation client, String target, Refusal refusal) {
    if (refusal == NOT_A_MEMBER) {
      client.reply(ERR_CANNOTSENDTOCHAN).word(target).text("Cannot send to channel");
    } else {
      Refused.reply(client, "PRIVMSG", target, refusal);
    }
  }
}
