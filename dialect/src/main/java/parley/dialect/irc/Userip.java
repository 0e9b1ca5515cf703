package parley.dialect.irc;

import static parley.wire.irc.Numeric.RPL_USERIP;

import parley.core.Person;
import parley.wire.irc.IrcMessage;

/// `USERIP nick…`: USERHOST with addresses, of up to five; of others it is the host that everyone
/// sees, but for operators who may know more. No specification has it; the numeric is that of the
/// servers that do.
final class Userip {
  private Userip() {}

  static void handle(IrcConversation client, IrcMessage message) {
    var found = new WordList(() -> client.reply(RPL_USERIP));
    message.params().stream()
        .limit(Userhost.NICKS_MAX)
        .forEach(
            name -> {
              var person = People.named(client, name);
              if (person != null) {
                found.add(Userhost.form(person, address(client, person)));
              }
            });
    found.endAlways();
  }

  private static String address(IrcConversation client, Person person) {
    return People.showsAddress(client, person)
        ? person.identity().address()
        : person.origin().host();
  }
}
