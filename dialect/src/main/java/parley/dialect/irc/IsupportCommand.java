package parley.dialect.irc;

import static parley.wire.irc.Numeric.RPL_ISUPPORT;

import parley.wire.irc.IrcMessage;

/// `ISUPPORT`: what the server promises, again or before registration (IRCv3 extended-isupport).
final class IsupportCommand {
  private IsupportCommand() {}

  static void handle(IrcConversation client, IrcMessage message) {
    if (!IrcCommand.isTooEarly(client, Capability.DRAFT_EXTENDED_ISUPPORT)) {
      send(client);
    }
  }

  /// All of it; in a batch for those who know that.
  static void send(IrcConversation client) {
    var capabilities = client.capabilities();
    if (!capabilities.has(Capability.BATCH)
        || !capabilities.has(Capability.DRAFT_EXTENDED_ISUPPORT)) {
      for (String tokens : client.server().isupport()) {
        end(client.reply(RPL_ISUPPORT), tokens);
      }
      return;
    }
    var batch = client.server().nextBatch();
    client.line("BATCH").put("+", batch).put("draft/isupport").end();
    for (String tokens : client.server().isupport()) {
      var out = client.lines();
      capabilities.variant().tags().writeIn(batch, client.host().now(), out);
      end(client.server().reply().begin(RPL_ISUPPORT.code(), out).put(client.name()), tokens);
    }
    client.line("BATCH").put("-", batch).end();
  }

  private static void end(Reply reply, String tokens) {
    reply.put(tokens).text("are supported by this server");
  }
}
