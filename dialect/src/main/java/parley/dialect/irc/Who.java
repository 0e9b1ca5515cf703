package parley.dialect.irc;

import static parley.wire.irc.Numeric.RPL_ENDOFWHO;
import static parley.wire.irc.Numeric.RPL_WHOREPLY;

import org.jspecify.annotations.Nullable;
import parley.core.Person;
import parley.core.PersonFlag;
import parley.core.Role;
import parley.core.Roles;
import parley.core.Room;
import parley.wire.irc.IrcMessage;

/// `WHO [mask [o]]`: who is in a channel, who has a nick, whom a mask fits (RFC 2812 §3.6.1).
final class Who {
  private Who() {}

  static void handle(IrcConversation client, IrcMessage message) {
    var param = message.param(0);
    var mask = param == null || param.isEmpty() || param.equals("0") ? "*" : param;
    if ("o".equals(message.param(1))) {
      // Nobody is an IRC operator yet.
      end(client, mask);
      return;
    }
    if (mask.startsWith("#")) {
      channel(client, mask);
    } else {
      people(client, mask);
    }
    end(client, mask);
  }

  private static void channel(IrcConversation client, String channel) {
    var name = client.channel(channel);
    var room = name == null ? null : client.host().chat().room(name);
    if (room != null && room.isSeenBy(client.person())) {
      for (Room.Member member : room.members()) {
        if (People.isSeen(client, room, member.person())) {
          show(client, member.person(), room, member.roles());
        }
      }
    }
  }

  private static void people(IrcConversation client, String mask) {
    var named = People.named(client, mask);
    if (named != null) {
      show(client, named);
      return;
    }
    var pattern = PersonMask.of(mask, client.config().serverName());
    int shown = 0;
    for (Person person : client.host().chat().persons()) {
      if (shown == client.config().whoRepliesMax()) {
        return;
      }
      if (isFound(client, person) && pattern.matches(person)) {
        show(client, person);
        shown++;
      }
    }
  }

  private static void show(IrcConversation client, Person person) {
    for (Room room : person.rooms()) {
      var member = room.member(person.id());
      boolean seen = room.isSeenBy(client.person()) && People.isSeen(client, room, person);
      if (member != null && seen) {
        show(client, person, room, member.roles());
        return;
      }
    }
    show(client, person, null, Roles.of(Role.MEMBER));
  }

  /// Who is invisible is found by those alone who share a room with them.
  private static boolean isFound(IrcConversation client, Person person) {
    var me = client.person();
    return !person.has(PersonFlag.INVISIBLE) || person.equals(me) || person.meets(me);
  }

  private static void show(
      IrcConversation client, Person person, @Nullable Room room, Roles roles) {
    var reply = client.reply(RPL_WHOREPLY);
    if (room == null) {
      reply.put("*");
    } else {
      reply.channel(room.name());
    }
    var origin = person.origin();
    boolean all = client.capabilities().has(Capability.MULTI_PREFIX);
    var bot = person.has(PersonFlag.BOT) ? "B" : "";
    reply
        .put(origin.user())
        .host(origin.host())
        .put(client.config().serverName())
        .put(origin.nick().text())
        .put(person.away() == null ? "H" : "G", bot + Prefixes.of(roles, all))
        .text("0 " + person.identity().realName());
  }

  private static void end(IrcConversation client, String mask) {
    client.reply(RPL_ENDOFWHO).word(mask).text("End of WHO list");
  }
}
