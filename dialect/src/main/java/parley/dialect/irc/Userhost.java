package parley.dialect.irc;

import static parley.wire.irc.Numeric.RPL_USERHOST;

import parley.core.Person;
import parley.wire.irc.IrcMessage;

/// `USERHOST nick…`: user and host of up to five (RFC 2812 §4.8).
final class Userhost {
  private static final int NICKS_MAX = 5;

  private Userhost() {}

  static void handle(IrcConversation client, IrcMessage message) {
    var found = new WordList(() -> client.reply(RPL_USERHOST));
    message.params().stream()
        .limit(NICKS_MAX)
        .forEach(
            name -> {
              var person = People.named(client, name);
              if (person != null) {
                found.add(form(person));
              }
            });
    found.endAlways();
  }

  private static String form(Person person) {
    var origin = person.origin();
    var here = person.away() == null ? "=+" : "=-";
    return origin.nick().text() + here + origin.user() + "@" + origin.host();
  }
}
