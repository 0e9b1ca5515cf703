package parley.dialect.irc;

import parley.core.Command;
import parley.core.Privilege;
import parley.wire.irc.IrcMessage;

/// `WALLOPS text`: speaks to operators and to everyone with user mode `w` (RFC 2812 §4.7).
final class Wallops {
  private Wallops() {}

  static void handle(IrcConversation client, IrcMessage message) {
    var text = message.params().getFirst();
    if (text.isBlank()) {
      IrcCommand.lacksParams(client, message);
    } else if (Privileges.has(client, Privilege.WALLOPS)) {
      var refusal = client.perform(new Command.TellListeners(client.host().session(), text));
      if (refusal != null) {
        Refused.reply(client, "WALLOPS", client.name(), refusal);
      }
    }
  }
}
