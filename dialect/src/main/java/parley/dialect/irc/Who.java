package parley.dialect.irc;

import static parley.wire.irc.Numeric.RPL_ENDOFWHO;
import static parley.wire.irc.Numeric.RPL_WHOREPLY;

import org.jspecify.annotations.Nullable;
import parley.core.Person;
import parley.core.PersonFlag;
import parley.core.Privilege;
import parley.core.Role;
import parley.core.Roles;
import parley.core.Room;
import parley.wire.irc.IrcMessage;

/// `WHO [mask [o][%fields[,token]]]`: who is in a channel, who has a nick, whom a mask fits (RFC
/// 2812 §3.6.1); with fields, exactly these are told (WHOX).
final class Who {
  private static final Place NOWHERE = new Place(null, Roles.of(Role.MEMBER));

  private Who() {}

  static void handle(IrcConversation client, IrcMessage message) {
    var param = message.param(0);
    var mask = param == null || param.isEmpty() ? "*" : param;
    var question = WhoQuestion.of(message.param(1));
    if (mask.startsWith("#")) {
      channel(client, question, mask);
    } else {
      people(client, question, mask.equals("0") ? "*" : mask);
    }
    client.reply(RPL_ENDOFWHO).word(mask).text("End of WHO list");
  }

  private static void channel(IrcConversation client, WhoQuestion question, String channel) {
    var name = client.channel(channel);
    var room = name == null ? null : client.host().chat().room(name);
    if (room != null && room.isSeenBy(client.person())) {
      for (Room.Member member : room.members()) {
        var person = member.person();
        if (People.isSeen(client, room, person) && question.isAbout(person)) {
          show(client, question, person, new Place(room, member.roles()));
        }
      }
    }
  }

  private static void people(IrcConversation client, WhoQuestion question, String mask) {
    var named = People.named(client, mask);
    if (named != null) {
      if (question.isAbout(named)) {
        show(client, question, named, place(client, named));
      }
      return;
    }
    var pattern =
        PersonMask.of(
            mask, client.config().serverName(), client.host().rules().names().casemapping());
    int shown = 0;
    for (Person person : client.host().chat().persons()) {
      if (shown == client.config().whoRepliesMax()) {
        return;
      }
      if (question.isAbout(person) && isFound(client, person) && pattern.matches(person)) {
        show(client, question, person, place(client, person));
        shown++;
      }
    }
  }

  /// The first of their channels in which the client sees them.
  private static Place place(IrcConversation client, Person person) {
    for (Room room : person.rooms()) {
      var member = room.member(person.id());
      boolean seen = room.isSeenBy(client.person()) && People.isSeen(client, room, person);
      if (member != null && seen) {
        return new Place(room, member.roles());
      }
    }
    return NOWHERE;
  }

  /// Who is invisible is found by those alone who share a room with them.
  private static boolean isFound(IrcConversation client, Person person) {
    var me = client.person();
    return !person.has(PersonFlag.INVISIBLE)
        || person.equals(me)
        || person.meets(me)
        || me.may(Privilege.SEE_SECRET);
  }

  private static void show(
      IrcConversation client, WhoQuestion question, Person person, Place place) {
    if (question.fields() != null) {
      WhoFields.show(client, question, person, place);
      return;
    }
    var reply = client.reply(RPL_WHOREPLY);
    place.put(reply);
    var origin = person.origin();
    reply
        .put(origin.user())
        .host(origin.host())
        .put(client.config().serverName())
        .put(origin.nick().text())
        .put(flags(client, person, place))
        .text("0 " + person.identity().realName());
  }

  /// Here or gone, operator, the prefixes in the channel, and bot, in this order (Modern IRC,
  /// "RPL_WHOREPLY").
  static String flags(IrcConversation client, Person person, Place place) {
    boolean all = client.capabilities().has(Capability.MULTI_PREFIX);
    return (person.away() == null ? "H" : "G")
        + (People.isOperator(person) ? "*" : "")
        + Prefixes.of(place.roles, all)
        + (person.has(PersonFlag.BOT) ? "B" : "");
  }

  /// Where a person is shown.
  ///
  /// @param room null where the client sees them in none
  record Place(@Nullable Room room, Roles roles) {
    /// The channel, or `*`.
    void put(Reply reply) {
      if (room == null) {
        reply.put("*");
      } else {
        reply.channel(room.name());
      }
    }
  }
}
