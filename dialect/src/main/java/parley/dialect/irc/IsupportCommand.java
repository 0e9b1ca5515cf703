package parley.dialect.irc;

import static parley.wire.irc.Numeric.RPL_ISUPPORT;

import java.util.List;
import parley.dialect.ConnectionClass;
import parley.wire.irc.IrcMessage;

/// `ISUPPORT`: what the server promises, again or before registration (IRCv3 extended-isupport);
/// and what of that becomes another.
final class IsupportCommand {
  private IsupportCommand() {}

  static void handle(IrcConversation client, IrcMessage message) {
    if (!IrcCommand.isTooEarly(client, Capability.DRAFT_EXTENDED_ISUPPORT)) {
      send(client);
    }
  }

  /// All of it.
  static void send(IrcConversation client) {
    send(client, client.server().isupport(client.host().rules().roomsPerPerson()));
  }

  /// What of it is another in another class of connections.
  static void changed(IrcConversation client, ConnectionClass before) {
    int rooms = client.host().rules().roomsPerPerson();
    if (rooms != before.bounds().roomsPerPerson()) {
      send(client, List.of(Isupport.rooms(rooms)));
    }
  }

  /// These lines of tokens; in a batch for those who know that.
  static void send(IrcConversation client, List<String> lines) {
    var capabilities = client.capabilities();
    boolean inBatch =
        capabilities.has(Capability.BATCH) && capabilities.has(Capability.DRAFT_EXTENDED_ISUPPORT);
    if (!inBatch) {
      lines.forEach(tokens -> end(client.reply(RPL_ISUPPORT), tokens));
    } else if (!lines.isEmpty()) {
      sendBatch(client, lines);
    }
  }

  private static void sendBatch(IrcConversation client, List<String> lines) {
    var batch = client.server().nextBatch();
    client.line("BATCH").put("+", batch).put("draft/isupport").end();
    for (String tokens : lines) {
      var out = client.lines();
      client.capabilities().variant().tags().writeIn(batch, client.host().now(), out);
      end(client.server().reply().begin(RPL_ISUPPORT.code(), out).put(client.name()), tokens);
    }
    client.line("BATCH").put("-", batch).end();
  }

  private static void end(Reply reply, String tokens) {
    reply.put(tokens).text("are supported by this server");
  }
}
