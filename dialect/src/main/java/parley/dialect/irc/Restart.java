package parley.dialect.irc;

import parley.core.Privilege;
import parley.wire.irc.IrcMessage;

/// `RESTART`: stops the server in good order, to be started again by what started it (RFC 2812
/// §4.4).
final class Restart {
  private Restart() {}

  static void handle(IrcConversation client, IrcMessage message) {
    Die.stop(client, Privilege.RESTART, true);
  }
}
