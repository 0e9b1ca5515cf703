package parley.dialect.irc;

import static parley.core.Refusal.ALREADY_A_MEMBER;
import static parley.core.Refusal.ROOM_RENAMED;
import static parley.wire.irc.Numeric.ERR_LINKCHANNEL;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.core.Command;
import parley.core.Refusal;
import parley.core.Room;
import parley.core.RoomName;
import parley.wire.irc.IrcMessage;

/// `JOIN channel{,channel} [key{,key}]`, and `JOIN 0`, which leaves all (RFC 2812 §3.2.1). What a
/// new member is told follows from the event, in [OwnEvents].
final class Join {
  private Join() {}

  static void handle(IrcConversation client, IrcMessage message) {
    var channels = message.params().getFirst();
    if (channels.equals("0")) {
      leaveAll(client);
      return;
    }
    var keys =
        List.of(
            message.params().size() < 2 ? new String[0] : message.params().get(1).split(",", -1));
    var names = Items.of(channels, ',');
    if (names.isEmpty()) {
      IrcCommand.lacksParams(client, message);
    }
    int at = 0;
    for (String channel : names) {
      join(client, channel, at < keys.size() && !keys.get(at).isEmpty() ? keys.get(at) : null);
      at++;
    }
  }

  private static void join(IrcConversation client, String channel, @Nullable String key) {
    var room = client.channel(channel);
    if (room == null) {
      Refused.noSuchChannel(client, channel);
      return;
    }
    var refusal = client.perform(new Command.JoinRoom(client.host().session(), room, key));
    // Nothing is said of joining twice: that is how clients and servers always held it.
    if (refusal == ROOM_RENAMED) {
      Rename.joinsFormer(client, channel, room, key);
    } else if (refusal != null && refusal != ALREADY_A_MEMBER && !isSentOn(client, room, refusal)) {
      Refused.reply(client, "JOIN", channel, refusal);
    }
  }

  /// Whether the client was sent to where the room sends those who may not come in. From there
  /// nobody is sent any further.
  private static boolean isSentOn(IrcConversation client, RoomName name, Refusal refusal) {
    var room = client.host().chat().room(name);
    var forward = room == null ? null : room.settings().forward();
    boolean isClosed =
        switch (refusal) {
          case BANNED,
              INVITE_ONLY,
              WRONG_KEY,
              ROOM_FULL,
              ACCOUNT_NEEDED,
              SECURE_NEEDED,
              TOO_MANY_JOINS ->
              true;
          default -> false;
        };
    if (room == null || forward == null || !isClosed) {
      return false;
    }
    client
        .reply(ERR_LINKCHANNEL)
        .channel(room.name())
        .channel(forward)
        .text("Forwarding to another channel");
    sentTo(client, forward, null);
    return true;
  }

  /// The client joins a channel that it did not ask for.
  static void sentTo(IrcConversation client, RoomName room, @Nullable String key) {
    var refusal = client.perform(new Command.JoinRoom(client.host().session(), room, key));
    if (refusal != null && refusal != ALREADY_A_MEMBER) {
      Refused.reply(client, "JOIN", "#" + room.text(), refusal);
    }
  }

  private static void leaveAll(IrcConversation client) {
    for (Room room : List.copyOf(client.person().rooms())) {
      Part.leave(client, room.name(), "");
    }
  }
}
