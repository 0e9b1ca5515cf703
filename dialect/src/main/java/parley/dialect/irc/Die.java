package parley.dialect.irc;

import parley.core.NoticeTopic;
import parley.core.Privilege;
import parley.wire.irc.IrcMessage;

/// `DIE`: stops the server in good order (RFC 2812 §4.3).
final class Die {
  private Die() {}

  static void handle(IrcConversation client, IrcMessage message) {
    stop(client, Privilege.DIE, false);
  }

  /// @param again whether the server is to be started again
  static void stop(IrcConversation client, Privilege privilege, boolean again) {
    if (Privileges.has(client, privilege)) {
      Operators.notice(
          client, NoticeTopic.SERVER, again ? "restarts the server" : "stops the server");
      client.host().operations().stop(again);
    }
  }
}
