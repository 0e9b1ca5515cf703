package parley.dialect.irc;

import parley.core.NoticeTopic;
import parley.core.Privilege;
import parley.dialect.Admission;
import parley.wire.irc.IrcMessage;

/// `DEFCON [1..5]`: closes the server to newcomers, step by step, or tells how far it is closed. No
/// specification has it. See [Admission].
final class Defcon {
  private Defcon() {}

  static void handle(IrcConversation client, IrcMessage message) {
    if (!Privileges.has(client, Privilege.DEFCON)) {
      return;
    }
    var admission = client.host().operations().admission();
    var wanted = message.param(0);
    if (wanted == null) {
      tell(client);
    } else if (wanted.matches("[1-5]")) {
      admission.level(Integer.parseInt(wanted));
      Operators.report(
          client, NoticeTopic.SERVER, "sets DEFCON " + wanted + ": " + admission.meaning());
    } else {
      Operators.tell(client, "DEFCON is 1, 2, 3, 4 or 5");
    }
  }

  /// Tells an operator, where it is not as usual.
  static void tellIfClosed(IrcConversation client) {
    if (client.host().operations().admission().level() < Admission.OPEN) {
      tell(client);
    }
  }

  private static void tell(IrcConversation client) {
    var admission = client.host().operations().admission();
    Operators.tell(client, "DEFCON " + admission.level() + ": " + admission.meaning());
  }
}
