package parley.dialect.irc;

import parley.core.Refusal;
import parley.wire.irc.IrcMessage;

/// `PASS password` (RFC 2812 §3.1.1). The server has no password, so any is right.
final class Pass {
  private Pass() {}

  static void handle(IrcConversation client, IrcMessage message) {
    if (client.registration() == null) {
      Refused.reply(client, message.command(), client.name(), Refusal.ALREADY_NAMED);
    }
  }
}
