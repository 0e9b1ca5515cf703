package parley.dialect.irc;

import static parley.wire.irc.Numeric.RPL_USERHOST;

import parley.core.Person;
import parley.wire.irc.IrcMessage;

/// `USERHOST nick…`: user and host of up to five (RFC 2812 §4.8).
final class Userhost {
  /// More are not looked at.
  static final int NICKS_MAX = 5;

  private Userhost() {}

  static void handle(IrcConversation client, IrcMessage message) {
    var found = new WordList(() -> client.reply(RPL_USERHOST));
    message.params().stream()
        .limit(NICKS_MAX)
        .forEach(
            name -> {
              var person = People.named(client, name);
              if (person != null) {
                found.add(form(person, person.origin().host()));
              }
            });
    found.endAlways();
  }

  /// `nick=+user@host`, with `*` before it for an operator and `-` for who is away.
  static String form(Person person, String host) {
    var origin = person.origin();
    var operator = People.isOperator(person) ? "*" : "";
    var here = person.away() == null ? "=+" : "=-";
    return origin.nick().text() + operator + here + origin.user() + "@" + host;
  }
}
