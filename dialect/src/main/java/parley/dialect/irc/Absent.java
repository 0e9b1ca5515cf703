package parley.dialect.irc;

import static parley.wire.irc.Numeric.ERR_SUMMONDISABLED;
import static parley.wire.irc.Numeric.ERR_USERSDISABLED;

import parley.wire.irc.IrcMessage;

/// `USERS` and `SUMMON`: who is logged in at the machine is nobody's business, and servers answer
/// that they are disabled (RFC 2812 §4.5, §4.6).
final class Absent {
  private Absent() {}

  static void summon(IrcConversation client, IrcMessage message) {
    client.reply(ERR_SUMMONDISABLED).text("SUMMON has been disabled");
  }

  static void users(IrcConversation client, IrcMessage message) {
    client.reply(ERR_USERSDISABLED).text("USERS has been disabled");
  }
}
