package parley.dialect.irc;

import static parley.wire.irc.Numeric.RPL_ISUPPORT;

import parley.dialect.ConnectionClass;
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
    var lines = client.server().isupport(client.host().rules().roomsPerPerson());
    if (!capabilities.has(Capability.BATCH)
        || !capabilities.has(Capability.DRAFT_EXTENDED_ISUPPORT)) {
      for (String tokens : lines) {
        end(client.reply(RPL_ISUPPORT), tokens);
      }
      return;
    }
    var batch = client.server().nextBatch();
    client.line("BATCH").put("+", batch).put("draft/isupport").end();
    for (String tokens : lines) {
      var out = client.lines();
      capabilities.variant().tags().writeIn(batch, client.host().now(), out);
      end(client.server().reply().begin(RPL_ISUPPORT.code(), out).put(client.name()), tokens);
    }
    client.line("BATCH").put("-", batch).end();
  }

  /// What of it is another in another class of connections.
  static void changed(IrcConversation client, ConnectionClass before) {
    int rooms = client.host().rules().roomsPerPerson();
    if (rooms != before.bounds().roomsPerPerson()) {
      end(client.reply(RPL_ISUPPORT), Isupport.rooms(rooms));
    }
  }

  private static void end(Reply reply, String tokens) {
    reply.put(tokens).text("are supported by this server");
  }
}
