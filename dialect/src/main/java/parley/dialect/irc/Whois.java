package parley.dialect.irc;

import static parley.wire.irc.Numeric.ERR_NONICKNAMEGIVEN;
import static parley.wire.irc.Numeric.RPL_AWAY;
import static parley.wire.irc.Numeric.RPL_ENDOFWHOIS;
import static parley.wire.irc.Numeric.RPL_WHOISACCOUNT;
import static parley.wire.irc.Numeric.RPL_WHOISACTUALLY;
import static parley.wire.irc.Numeric.RPL_WHOISBOT;
import static parley.wire.irc.Numeric.RPL_WHOISCERTFP;
import static parley.wire.irc.Numeric.RPL_WHOISCHANNELS;
import static parley.wire.irc.Numeric.RPL_WHOISHOST;
import static parley.wire.irc.Numeric.RPL_WHOISIDLE;
import static parley.wire.irc.Numeric.RPL_WHOISMODES;
import static parley.wire.irc.Numeric.RPL_WHOISOPERATOR;
import static parley.wire.irc.Numeric.RPL_WHOISSECURE;
import static parley.wire.irc.Numeric.RPL_WHOISSERVER;
import static parley.wire.irc.Numeric.RPL_WHOISSPECIAL;
import static parley.wire.irc.Numeric.RPL_WHOISUSER;

import java.time.Duration;
import parley.core.Person;
import parley.core.PersonFlag;
import parley.core.Privilege;
import parley.core.Room;
import parley.wire.irc.IrcMessage;

/// `WHOIS [server] nick`: what is known of a person (RFC 2812 §3.6.2). Of several nicks only the
/// first is answered, as ISUPPORT's TARGMAX says.
final class Whois {
  private Whois() {}

  static void handle(IrcConversation client, IrcMessage message) {
    var params = message.params();
    var nicks = params.isEmpty() ? "" : params.get(params.size() > 1 ? 1 : 0);
    if (nicks.isEmpty()) {
      client.reply(ERR_NONICKNAMEGIVEN).text("No nickname given");
      return;
    }
    if (params.size() > 1 && !ThisServer.isMeant(client, params.getFirst())) {
      return;
    }
    int comma = nicks.indexOf(',');
    var nick = comma < 0 ? nicks : nicks.substring(0, comma);
    var person = People.named(client, nick);
    if (person == null) {
      Refused.noSuchNick(client, nick);
    } else {
      show(client, person);
    }
    client.reply(RPL_ENDOFWHOIS).word(nicks).text("End of /WHOIS list");
  }

  private static void show(IrcConversation client, Person person) {
    var nick = person.nick().text();
    client
        .reply(RPL_WHOISUSER)
        .put(nick)
        .put(person.origin().user())
        .host(person.origin().host())
        .put("*")
        .text(person.identity().realName());
    channels(client, person);
    client
        .reply(RPL_WHOISSERVER)
        .put(nick)
        .put(client.config().serverName())
        .text(client.config().networkName());
    if (person.account() != null) {
      client.reply(RPL_WHOISACCOUNT).put(nick).put(person.account()).text("is logged in as");
    }
    if (person.operator() != null) {
      client.reply(RPL_WHOISOPERATOR).put(nick).text("is an IRC operator");
    }
    boolean shown = People.showsAddress(client, person);
    if (shown) {
      origin(client, person);
    }
    flags(client, person);
    if (shown) {
      certificates(client, person);
    }
    MetadataLines.whois(client, person);
    if (person.away() != null) {
      client.reply(RPL_AWAY).put(nick).text(person.away());
    }
    client
        .reply(RPL_WHOISIDLE)
        .put(nick)
        .put(Duration.between(person.spokeAt(), client.host().now()).toSeconds())
        .put(person.arrivedAt().getEpochSecond())
        .text("seconds idle, signon time");
  }

  private static void flags(IrcConversation client, Person person) {
    var nick = person.nick().text();
    if (person.has(PersonFlag.BOT)) {
      client.reply(RPL_WHOISBOT).put(nick).text("is a bot");
    }
    if (person.has(PersonFlag.SECURE)) {
      client.reply(RPL_WHOISSECURE).put(nick).text("is using a secure connection");
    }
  }

  private static void certificates(IrcConversation client, Person person) {
    for (String fingerprint : client.host().operations().certificateFingerprints(person)) {
      client
          .reply(RPL_WHOISCERTFP)
          .put(person.nick().text())
          .text("has client certificate fingerprint " + fingerprint);
    }
  }

  /// From where they really come: for themselves, and for those who may know it.
  private static void origin(IrcConversation client, Person person) {
    var nick = person.nick().text();
    var identity = person.identity();
    client
        .reply(RPL_WHOISHOST)
        .put(nick)
        .text(
            "is connecting from "
                + identity.user()
                + "@"
                + identity.address()
                + " "
                + identity.address());
    if (!identity.host().equals(identity.address())) {
      client
          .reply(RPL_WHOISACTUALLY)
          .put(nick)
          .put(identity.user() + "@" + identity.address())
          .host(identity.address())
          .text("Actual user@host, Actual IP");
    }
    var classes = client.host().operations().classesOf(person);
    if (!classes.isEmpty() && client.person().may(Privilege.SEE_ADDRESSES)) {
      client.reply(RPL_WHOISSPECIAL).put(nick).text("is in class " + String.join(", ", classes));
    }
    client.reply(RPL_WHOISMODES).put(nick).text("is using modes +" + UserMode.letters(person));
  }

  /// Who is invisible is in no channel for those who are not there too.
  private static boolean isTold(IrcConversation client, Room room, Person person) {
    return room.isSeenBy(client.person()) && People.isSeen(client, room, person);
  }

  private static void channels(IrcConversation client, Person person) {
    var nick = person.nick().text();
    var channels = new WordList(() -> client.reply(RPL_WHOISCHANNELS).put(nick));
    boolean all = client.capabilities().has(Capability.MULTI_PREFIX);
    for (Room room : person.rooms()) {
      var member = room.member(person.id());
      if (member != null && isTold(client, room, person)) {
        channels.add(Prefixes.of(member.roles(), all) + "#" + room.name().text());
      }
    }
    channels.end();
  }
}
