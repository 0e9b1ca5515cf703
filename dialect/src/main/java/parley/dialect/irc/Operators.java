package parley.dialect.irc;

import parley.core.NoticeTopic;
import parley.dialect.Operations;

/// What operators of the server are told and called.
final class Operators {
  private Operators() {}

  /// Tells a client something, as a notice of the server.
  static void tell(IrcConversation client, String text) {
    client.line("NOTICE").put(client.name()).text("*** " + text);
  }

  /// The same as [#notice], also for the client itself where it does not hear of that topic.
  static void report(IrcConversation client, NoticeTopic topic, String what) {
    var operator = client.person().operator();
    if (operator == null || !operator.topics().contains(topic)) {
      tell(client, Operations.described(client.person()) + " " + what);
    }
    notice(client, topic, what);
  }

  /// Tells operators what a client did: `nick (user@address) …`.
  static void notice(IrcConversation client, NoticeTopic topic, String what) {
    client.flush();
    client.host().operations().notice(topic, Operations.described(client.person()) + " " + what);
  }
}
