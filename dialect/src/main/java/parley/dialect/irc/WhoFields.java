package parley.dialect.irc;

import static parley.wire.irc.Numeric.RPL_WHOSPCRPL;

import java.time.Duration;
import parley.core.Person;

/// The replies of WHO that tell what was asked for and nothing else, always in this order: token,
/// channel, user, address, host, server, nick, flags, distance, idle time, account, channel level,
/// real name (IRCv3 WHOX).
final class WhoFields {
  /// For who may not see an address, as all servers have it.
  private static final String NO_ADDRESS = "255.255.255.255";

  private WhoFields() {}

  static void show(IrcConversation client, WhoQuestion question, Person person, Who.Place place) {
    var reply = client.reply(RPL_WHOSPCRPL);
    if (question.asks('t')) {
      reply.word(question.token());
    }
    if (question.asks('c')) {
      place.put(reply);
    }
    source(client, reply, question, person);
    if (question.asks('f')) {
      reply.put(Who.flags(client, person, place));
    }
    if (question.asks('d')) {
      reply.put(0);
    }
    if (question.asks('l')) {
      reply.put(Duration.between(person.spokeAt(), client.host().now()).toSeconds());
    }
    if (question.asks('a')) {
      reply.put(People.account(person));
    }
    if (question.asks('o')) {
      reply.put("n/a");
    }
    if (question.asks('r')) {
      reply.text(person.identity().realName());
    } else {
      reply.end();
    }
  }

  private static void source(
      IrcConversation client, Reply reply, WhoQuestion question, Person person) {
    var origin = person.origin();
    if (question.asks('u')) {
      reply.put(origin.user());
    }
    if (question.asks('i')) {
      reply.host(People.showsAddress(client, person) ? person.identity().address() : NO_ADDRESS);
    }
    if (question.asks('h')) {
      reply.host(origin.host());
    }
    if (question.asks('s')) {
      reply.put(client.config().serverName());
    }
    if (question.asks('n')) {
      reply.put(origin.nick().text());
    }
  }
}
