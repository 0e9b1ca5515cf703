package parley.dialect.irc;

import parley.core.Command;
import parley.wire.Text;
import parley.wire.irc.IrcMessage;

/// `AWAY [text]`: away, or back again where there is no text (RFC 2812 §4.1).
final class Away {
  private Away() {}

  static void handle(IrcConversation client, IrcMessage message) {
    var text = message.param(0);
    var away = text == null || text.isBlank() ? null : Text.cut(text, Isupport.AWAY_BYTES_MAX);
    // The event that follows is what is replied to, in all sessions of the person.
    var refusal = client.perform(new Command.SetAway(client.host().session(), away));
    if (refusal != null) {
      Refused.reply(client, "AWAY", client.name(), refusal);
    }
  }
}
