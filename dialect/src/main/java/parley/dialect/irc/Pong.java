package parley.dialect.irc;

import parley.wire.irc.IrcMessage;

/// `PONG token`: a sign of life. That it came is all that matters, as with every other line.
final class Pong {
  private Pong() {}

  static void handle(IrcConversation client, IrcMessage message) {}
}
