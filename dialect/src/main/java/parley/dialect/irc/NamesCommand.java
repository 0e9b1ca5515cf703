package parley.dialect.irc;

import static parley.wire.irc.Numeric.RPL_ENDOFNAMES;
import static parley.wire.irc.Numeric.RPL_NAMREPLY;

import java.util.List;
import parley.core.Origin;
import parley.core.Room;
import parley.core.RoomFlag;
import parley.wire.Text;
import parley.wire.irc.IrcMessage;

/// `NAMES [channel{,channel}]`: who is in them (RFC 2812 §3.2.5). Of several channels no more are
/// answered than ISUPPORT's TARGMAX says.
final class NamesCommand {
  private NamesCommand() {}

  static void handle(IrcConversation client, IrcMessage message) {
    var param = message.param(0);
    var channels = param == null ? List.<String>of() : Items.of(param, ',');
    if (channels.isEmpty()) {
      end(client, "*");
    }
    channels.stream().limit(Isupport.TARGETS_MAX).forEach(channel -> answer(client, channel));
  }

  private static void answer(IrcConversation client, String channel) {
    var name = client.channel(channel);
    var room = name == null ? null : client.host().chat().room(name);
    if (room == null || !room.isSeenBy(client.person())) {
      end(client, channel);
    } else {
      show(client, room);
    }
  }

  /// Everyone in the room, on as few lines as they fit, and the end.
  static void show(IrcConversation client, Room room) {
    boolean whole = client.capabilities().has(Capability.USERHOST_IN_NAMES);
    boolean all = client.capabilities().has(Capability.MULTI_PREFIX);
    var kind = kind(room);
    var names = new WordList(() -> client.reply(RPL_NAMREPLY).put(kind).channel(room.name()));
    for (Room.Member member : room.members()) {
      if (People.isSeen(client, room, member.person())) {
        add(names, Prefixes.of(member.roles(), all), member.person().origin(), whole);
      }
    }
    names.end();
    client.reply(RPL_ENDOFNAMES).channel(room.name()).text("End of /NAMES list");
  }

  private static String kind(Room room) {
    if (room.settings().has(RoomFlag.SECRET)) {
      return "@";
    }
    return room.settings().has(RoomFlag.PRIVATE) ? "*" : "=";
  }

  private static void add(WordList names, String prefix, Origin origin, boolean whole) {
    var nick = origin.nick().text();
    int bytes = prefix.length() + Text.utf8Length(nick);
    if (!whole) {
      names.room(bytes).put(prefix).put(nick);
      return;
    }
    int more = 2 + Text.utf8Length(origin.user()) + Text.utf8Length(origin.host());
    var out = names.room(bytes + more).put(prefix).put(nick);
    out.put('!').put(origin.user()).put('@').put(origin.host());
  }

  private static void end(IrcConversation client, String channel) {
    client.reply(RPL_ENDOFNAMES).word(channel).text("End of /NAMES list");
  }
}
