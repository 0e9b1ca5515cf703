package parley.dialect.irc;

import static parley.wire.irc.Numeric.ERR_ACCEPTEXIST;
import static parley.wire.irc.Numeric.ERR_ACCEPTFULL;
import static parley.wire.irc.Numeric.ERR_ACCEPTNOT;
import static parley.wire.irc.Numeric.RPL_ACCEPTLIST;
import static parley.wire.irc.Numeric.RPL_ENDOFACCEPT;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import parley.core.Command;
import parley.core.Hearing;
import parley.core.Person;
import parley.core.PersonId;
import parley.core.Refusal;
import parley.wire.irc.IrcMessage;

/// `ACCEPT nick{,nick}`, `-nick`, `*`: who may send private messages to a client that is `+g` or
/// `+G`. It is the person that is accepted, for as long as they stay, whatever they are called. No
/// specification has it; the numerics are those of the servers that do.
final class Accept {
  private Accept() {}

  static void handle(IrcConversation client, IrcMessage message) {
    for (String item : Items.of(message.params().getFirst(), ',')) {
      if (item.equals("*")) {
        list(client);
      } else {
        boolean on = !item.startsWith("-");
        change(client, on ? item : item.substring(1), on);
      }
    }
  }

  private static void list(IrcConversation client) {
    var words = new WordList(() -> client.reply(RPL_ACCEPTLIST));
    for (PersonId id : present(client)) {
      var person = client.host().chat().person(id);
      if (person != null) {
        words.add(person.nick().text());
      }
    }
    words.end();
    client.reply(RPL_ENDOFACCEPT).text("End of /ACCEPT list");
  }

  private static void change(IrcConversation client, String name, boolean on) {
    var other = People.named(client, name);
    if (other == null) {
      Refused.noSuchNick(client, name);
      return;
    }
    var accepted = present(client);
    if (on == accepted.contains(other.id())) {
      var numeric = on ? ERR_ACCEPTEXIST : ERR_ACCEPTNOT;
      var words = on ? "is already on your accept list" : "is not on your accept list";
      client.reply(numeric).put(other.nick().text()).text(words);
      return;
    }
    if (on) {
      accepted.add(other.id());
    } else {
      accepted.remove(other.id());
    }
    perform(client, other, accepted);
  }

  private static void perform(IrcConversation client, Person other, List<PersonId> accepted) {
    var hearing = new Hearing(client.person().hearing().silenced(), accepted);
    var refusal = client.perform(new Command.ChangeHearing(client.host().session(), hearing));
    if (refusal == Refusal.LIST_FULL) {
      client.reply(ERR_ACCEPTFULL).text("Accept list is full");
    } else if (refusal != null) {
      Refused.reply(client, "ACCEPT", other.nick().text(), refusal);
    }
  }

  /// Those who did not leave meanwhile.
  private static List<PersonId> present(IrcConversation client) {
    return client.person().hearing().accepted().stream()
        .filter(id -> client.host().chat().person(id) != null)
        .collect(Collectors.toCollection(ArrayList::new));
  }
}
