package parley.dialect.irc;

import parley.wire.irc.IrcMessage;

/// `QUIT [reason]`: answered with ERROR; the others see by its first word that it was meant, also
/// where no reason follows (Modern IRC, "QUIT message").
final class Quit {
  private Quit() {}

  static void handle(IrcConversation client, IrcMessage message) {
    var reason = message.param(0);
    client.quit(reason == null ? "Quit: " : "Quit: " + reason);
  }
}
