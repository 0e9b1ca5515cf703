package parley.dialect.irc;

import static parley.wire.irc.Numeric.ERR_MONLISTFULL;
import static parley.wire.irc.Numeric.RPL_ENDOFMONLIST;
import static parley.wire.irc.Numeric.RPL_MONLIST;
import static parley.wire.irc.Numeric.RPL_MONOFFLINE;
import static parley.wire.irc.Numeric.RPL_MONONLINE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import parley.core.Nick;
import parley.core.Person;
import parley.wire.irc.IrcMessage;
import parley.wire.irc.Numeric;

/// `MONITOR + nicks | - nicks | C | L | S`: asks to be told when these come and go (IRCv3 MONITOR).
/// What then is told is in [MonitorLines].
final class Monitor {
  private Monitor() {}

  static void handle(IrcConversation client, IrcMessage message) {
    var action = message.params().getFirst();
    switch (action.toUpperCase(Locale.ROOT)) {
      case "+", "-" -> {
        if (message.params().size() < 2) {
          IrcCommand.lacksParams(client, message);
        } else if (action.equals("+")) {
          add(client, Items.of(message.params().get(1), ','));
        } else {
          remove(client, Items.of(message.params().get(1), ','));
        }
      }
      case "C" -> client.host().monitors().remove(client.host().session());
      case "L" -> list(client);
      case "S" -> tell(client, client.host().monitors().nicks(client.host().session()));
      default -> {
        // The specification knows no answer to it, and no server has one.
      }
    }
  }

  private static void add(IrcConversation client, List<String> names) {
    var host = client.host();
    var monitors = host.monitors();
    int max = host.rules().personBounds().monitoredMax();
    var added = new ArrayList<Nick>();
    for (int i = 0; i < names.size(); i++) {
      var nick = host.rules().names().nick(names.get(i));
      boolean isNew = nick != null && !monitors.asks(host.session(), nick);
      if (isNew && monitors.count(host.session()) >= max) {
        tell(client, added);
        var rest = String.join(",", names.subList(i, names.size()));
        client.reply(ERR_MONLISTFULL).put(max).word(rest).text("Monitor list is full");
        return;
      }
      if (nick != null && !added.contains(nick)) {
        monitors.add(host.session(), nick);
        added.add(nick);
      }
    }
    tell(client, added);
  }

  private static void remove(IrcConversation client, List<String> names) {
    var host = client.host();
    for (String name : names) {
      var nick = host.rules().names().nick(name);
      if (nick != null) {
        host.monitors().remove(host.session(), nick);
      }
    }
  }

  private static void list(IrcConversation client) {
    var listed = words(client, RPL_MONLIST);
    client
        .host()
        .monitors()
        .nicks(client.host().session())
        .forEach(nick -> listed.add(nick.text()));
    listed.end();
    client.reply(RPL_ENDOFMONLIST).text("End of MONITOR list");
  }

  /// Who of these is here, and who is not.
  private static void tell(IrcConversation client, Collection<Nick> nicks) {
    var chat = client.host().chat();
    var online = words(client, RPL_MONONLINE);
    for (Nick nick : nicks) {
      Person person = chat.person(nick);
      if (person != null) {
        online.add(person.origin().source());
      }
    }
    online.end();
    var offline = words(client, RPL_MONOFFLINE);
    for (Nick nick : nicks) {
      if (chat.person(nick) == null) {
        offline.add(nick.text());
      }
    }
    offline.end();
    for (Nick nick : nicks) {
      var person = chat.person(nick);
      if (person != null) {
        MetadataSync.monitored(client, person);
      }
    }
  }

  private static WordList words(IrcConversation client, Numeric numeric) {
    return new WordList(() -> client.reply(numeric), ',');
  }
}
