package parley.dialect.irc;

import static parley.wire.irc.Numeric.RPL_ISON;

import parley.wire.irc.IrcMessage;

/// `ISON nick…`: which of these are here (RFC 2812 §4.9).
final class Ison {
  private Ison() {}

  static void handle(IrcConversation client, IrcMessage message) {
    var here = new WordList(() -> client.reply(RPL_ISON));
    for (String param : message.params()) {
      for (String name : Items.of(param, ' ')) {
        var person = People.named(client, name);
        if (person != null) {
          here.add(person.nick().text());
        }
      }
    }
    here.endAlways();
  }
}
