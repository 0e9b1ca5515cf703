package parley.dialect.irc;

import static parley.wire.irc.Numeric.RPL_REHASHING;

import java.util.List;
import parley.core.NoticeTopic;
import parley.core.Privilege;
import parley.wire.irc.IrcMessage;

/// `REHASH`: has the configuration read again, and applied as far as that can be without a restart
/// (RFC 2812 §4.2). What came of it is told in notices.
final class Rehash {
  private Rehash() {}

  static void handle(IrcConversation client, IrcMessage message) {
    if (!Privileges.has(client, Privilege.REHASH)) {
      return;
    }
    var operations = client.host().operations();
    client.reply(RPL_REHASHING).word(operations.configurationName()).text("Rehashing");
    Operators.notice(client, NoticeTopic.SERVER, "has the configuration read again");
    var held = client.hold();
    client
        .host()
        .aside(
            operations::reread,
            apply -> {
              client.resume(held);
              tell(client, apply.get());
              client.answered();
            });
  }

  private static void tell(IrcConversation client, List<String> outcome) {
    outcome.forEach(line -> Operators.tell(client, line));
  }
}
