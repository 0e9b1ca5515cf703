package parley.dialect.irc;

import parley.core.Command;
import parley.core.RoomName;
import parley.wire.irc.IrcMessage;

/// `PART channel{,channel} [reason]` (RFC 2812 §3.2.2).
final class Part {
  private Part() {}

  static void handle(IrcConversation client, IrcMessage message) {
    var reason = message.param(1);
    var channels = Items.of(message.params().getFirst(), ',');
    if (channels.isEmpty()) {
      IrcCommand.lacksParams(client, message);
    }
    for (String channel : channels) {
      var room = client.channel(channel);
      if (room == null) {
        Refused.noSuchChannel(client, channel);
      } else {
        leave(client, room, reason == null ? "" : reason);
      }
    }
  }

  static void leave(IrcConversation client, RoomName room, String reason) {
    var refusal = client.perform(new Command.LeaveRoom(client.host().session(), room, reason));
    if (refusal != null) {
      Refused.reply(client, "PART", "#" + room.text(), refusal);
    }
  }
}
