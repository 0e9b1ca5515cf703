package parley.dialect.irc;

import static parley.wire.irc.Numeric.RPL_NOTOPIC;
import static parley.wire.irc.Numeric.RPL_TOPIC;
import static parley.wire.irc.Numeric.RPL_TOPICWHOTIME;

import parley.core.Command;
import parley.core.Room;
import parley.wire.Text;
import parley.wire.irc.IrcMessage;

/// `TOPIC channel [topic]`: asks for it or sets it; an empty one clears it (RFC 2812 §3.2.4).
final class TopicCommand {
  private TopicCommand() {}

  static void handle(IrcConversation client, IrcMessage message) {
    var channel = message.params().getFirst();
    var topic = message.param(1);
    var name = client.channel(channel);
    var room = name == null ? null : client.host().chat().room(name);
    if (room == null || (topic == null && !room.isSeenBy(client.person()))) {
      Refused.noSuchChannel(client, channel);
    } else if (topic != null) {
      set(client, room, topic);
    } else if (room.topic() == null) {
      client.reply(RPL_NOTOPIC).channel(room.name()).text("No topic is set");
    } else {
      show(client, room);
    }
  }

  private static void set(IrcConversation client, Room room, String topic) {
    int bytesMax = Math.min(Isupport.TOPIC_BYTES_MAX, client.host().rules().textMax());
    var kept = topic.isBlank() ? "" : Text.cut(topic, bytesMax);
    var session = client.host().session();
    var refusal = client.perform(new Command.SetTopic(session, room.name(), kept));
    if (refusal != null) {
      Refused.reply(client, "TOPIC", "#" + room.name().text(), refusal);
    }
  }

  /// The topic and who set it when; nothing where there is none.
  static void show(IrcConversation client, Room room) {
    var topic = room.topic();
    if (topic == null) {
      return;
    }
    // These lines tell of a kept event, and go the way of what is kept.
    client.flush();
    client.reply(RPL_TOPIC).channel(room.name()).text(topic.text());
    client
        .reply(RPL_TOPICWHOTIME)
        .channel(room.name())
        .put(topic.by())
        .put(topic.at().getEpochSecond())
        .end();
    client.flush(topic.id());
  }
}
