package parley.dialect.irc;

import static parley.wire.irc.Numeric.ERR_NORULES;
import static parley.wire.irc.Numeric.ERR_NOSUCHSERVER;
import static parley.wire.irc.Numeric.ERR_SUMMONDISABLED;
import static parley.wire.irc.Numeric.ERR_USERSDISABLED;

import parley.core.Refusal;
import parley.wire.irc.IrcMessage;

/// What there is elsewhere. `USERS` and `SUMMON`: who is logged in at the machine is nobody's
/// business, and servers answer that they are disabled (RFC 2812 §4.5, §4.6). `CONNECT` and
/// `SQUIT`: there is no other server (§3.4.7, §3.1.8). `SERVICE` and `SERVER`: none can come from
/// outside, and who is a person is none (§3.1.6, RFC 1459 §4.1.4). `ERROR`, which only servers send
/// (§3.7.4). `RULES`, which no specification has.
final class Absent {
  private Absent() {}

  static void summon(IrcConversation client, IrcMessage message) {
    client.reply(ERR_SUMMONDISABLED).text("SUMMON has been disabled");
  }

  static void users(IrcConversation client, IrcMessage message) {
    client.reply(ERR_USERSDISABLED).text("USERS has been disabled");
  }

  static void service(IrcConversation client, IrcMessage message) {
    Refused.reply(client, message.command(), client.name(), Refusal.ALREADY_NAMED);
  }

  static void error(IrcConversation client, IrcMessage message) {
    // It asks for nothing, and to answer it might begin an endless exchange.
  }

  static void rules(IrcConversation client, IrcMessage message) {
    client.reply(ERR_NORULES).text("RULES File is missing");
  }

  static void server(IrcConversation client, IrcMessage message) {
    if (Privileges.isOperator(client)) {
      client.reply(ERR_NOSUCHSERVER).word(message.params().getFirst()).text("No such server");
    }
  }
}
