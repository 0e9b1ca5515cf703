package parley.dialect.irc;

import static parley.wire.irc.Numeric.RPL_LIST;
import static parley.wire.irc.Numeric.RPL_LISTEND;
import static parley.wire.irc.Numeric.RPL_LISTSTART;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import parley.core.Room;
import parley.wire.irc.IrcMessage;

/// `LIST [channel{,channel}] [condition{,condition}]`: the channels (RFC 2812 §3.2.6). Rooms that
/// are empty at the moment but remember what was said are listed where they are asked for, by name
/// or by a mask: elsewhere a channel is a place with people.
final class ListCommand {
  /// ELIST: creation time, mask, mask that must not fit, topic time, user count.
  static final String CONDITIONS = "CMNTU";

  private ListCommand() {}

  static void handle(IrcConversation client, IrcMessage message) {
    client.reply(RPL_LISTSTART).put("Channel").text("Users  Name");
    var named = new LinkedHashSet<Room>();
    var conditions = new ArrayList<Predicate<Room>>();
    boolean all = read(client, message.params(), named, conditions);
    if (all && message.params().stream().noneMatch(ListCommand::hasMask)) {
      conditions.add(room -> !room.members().isEmpty());
    }
    for (Room room : all ? client.host().chat().rooms() : named) {
      if (room.isSeenBy(client.person())
          && conditions.stream().allMatch(condition -> condition.test(room))) {
        show(client, room);
      }
    }
    client.reply(RPL_LISTEND).text("End of /LIST");
  }

  /// Sorts the parameters. Returns whether all channels are asked for, not only the named ones.
  private static boolean read(
      IrcConversation client,
      List<String> params,
      Set<Room> named,
      List<Predicate<Room>> conditions) {
    boolean all = true;
    for (String param : params) {
      for (String item : Items.of(param, ',')) {
        var condition =
            ListCondition.parse(
                item, client.host().now(), client.host().rules().names().casemapping());
        if (condition != null) {
          conditions.add(condition);
        } else {
          all = false;
          var room = room(client, item);
          if (room != null) {
            named.add(room);
          }
        }
      }
    }
    return all;
  }

  private static boolean hasMask(String param) {
    return Items.of(param, ',').stream().anyMatch(ListCondition::isMask);
  }

  private static @Nullable Room room(IrcConversation client, String channel) {
    var name = client.channel(channel);
    return name == null ? null : client.host().chat().room(name);
  }

  private static void show(IrcConversation client, Room room) {
    var topic = room.topic();
    if (topic == null) {
      client.reply(RPL_LIST).channel(room.name()).put(room.members().size()).text("");
    } else {
      client.flush();
      client.reply(RPL_LIST).channel(room.name()).put(room.members().size()).text(topic.text());
      client.flush(topic.id());
    }
  }
}
