package parley.dialect.irc;

import static parley.core.Refusal.ALREADY_A_MEMBER;

import java.util.List;
import parley.core.Command;
import parley.core.Room;
import parley.wire.irc.IrcMessage;

/// `JOIN channel{,channel}`, and `JOIN 0`, which leaves all (RFC 2812 §3.2.1). What a new member is
/// told follows from the event, in [OwnEvents].
final class Join {
  private Join() {}

  static void handle(IrcConversation client, IrcMessage message) {
    var channels = message.params().getFirst();
    if (channels.equals("0")) {
      leaveAll(client);
      return;
    }
    for (String channel : Items.of(channels, ',')) {
      join(client, channel);
    }
  }

  private static void join(IrcConversation client, String channel) {
    var room = client.channel(channel);
    if (room == null) {
      Refused.noSuchChannel(client, channel);
      return;
    }
    var refusal = client.perform(new Command.JoinRoom(client.host().session(), room));
    // Nothing is said of joining twice: that is how clients and servers always held it.
    if (refusal != null && refusal != ALREADY_A_MEMBER) {
      Refused.reply(client, "JOIN", channel, refusal);
    }
  }

  private static void leaveAll(IrcConversation client) {
    for (Room room : List.copyOf(client.person().rooms())) {
      Part.leave(client, room.name(), "");
    }
  }
}
