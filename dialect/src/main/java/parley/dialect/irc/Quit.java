package parley.dialect.irc;

import parley.wire.irc.IrcMessage;

/// `QUIT [reason]`: answered with ERROR; the others see that it was meant (Modern IRC).
final class Quit {
  private Quit() {}

  static void handle(IrcConversation client, IrcMessage message) {
    var reason = message.param(0);
    client.quit(reason == null || reason.isEmpty() ? "Quit" : "Quit: " + reason);
  }
}
