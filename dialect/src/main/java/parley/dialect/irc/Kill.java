package parley.dialect.irc;

import static parley.wire.irc.Numeric.ERR_CANTKILLSERVER;

import parley.core.NoticeTopic;
import parley.core.Privilege;
import parley.dialect.Farewell;
import parley.dialect.Operations;
import parley.wire.Line;
import parley.wire.Text;
import parley.wire.irc.IrcMessage;

/// `KILL nick reason`: ends every connection of a person (RFC 2812 §3.7.1).
final class Kill {
  private Kill() {}

  static void handle(IrcConversation client, IrcMessage message) {
    if (!Privileges.has(client, Privilege.KILL)) {
      return;
    }
    var target = message.params().getFirst();
    var reason = Text.cut(Line.clean(message.params().get(1)), Isupport.KICK_BYTES_MAX);
    var victim = People.named(client, target);
    if (target.equalsIgnoreCase(client.config().serverName())) {
      client.reply(ERR_CANTKILLSERVER).text("You can't kill a server!");
    } else if (victim == null) {
      Refused.noSuchNick(client, target);
    } else {
      var host = client.host();
      Operators.notice(
          client, NoticeTopic.KILLS, "killed " + Operations.described(victim) + ": " + reason);
      host.operations().end(victim, Farewell.killed(client.person().origin(), reason));
    }
  }
}
