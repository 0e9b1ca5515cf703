package parley.dialect.irc;

import parley.core.NoticeTopic;
import parley.dialect.Operations;

/// What operators of the server are told and called.
final class Operators {
  private Operators() {}

  /// Tells operators what a client did: `nick (user@address) …`.
  static void notice(IrcConversation client, NoticeTopic topic, String what) {
    client.flush();
    client.host().operations().notice(topic, Operations.described(client.person()) + " " + what);
  }
}
