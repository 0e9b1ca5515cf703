package parley.dialect.irc;

import java.util.List;
import java.util.Locale;
import parley.core.Names;
import parley.wire.irc.IrcMessage;
import parley.wire.irc.Numeric;

/// The services that people of other networks write to, as `PRIVMSG NickServ :text`, `NICKSERV
/// text`, `NS text`, `SQUERY NickServ :text` and so on. What they are told is neither kept nor
/// shown to anyone, and nobody can have their nicks, so no password ever reaches a person. No
/// specification has them but for SQUERY and SERVLIST (RFC 2812 §3.5).
final class Services {
  private static final String CHANSERV = "ChanServ";

  /// RFC 2812 knows no types but this.
  private static final String TYPE = "0";

  private Services() {}

  static void nickServ(IrcConversation client, IrcMessage message) {
    NickServ.hear(client, String.join(" ", message.params()));
  }

  static void chanServ(IrcConversation client, IrcMessage message) {
    chanServ(client);
  }

  static void identify(IrcConversation client, IrcMessage message) {
    NickServ.hear(client, "IDENTIFY " + String.join(" ", message.params()));
  }

  /// `SERVLIST [mask [type]]`: which there are.
  static void list(IrcConversation client, IrcMessage message) {
    var mask = given(message, 0);
    var type = given(message, 1);
    if (type.equals("*") || type.equals(TYPE)) {
      show(client, mask, CHANSERV, "Says how channels are kept");
      show(client, mask, NickServ.NAME, "Logs in to accounts, and opens them");
    }
    client.reply(Numeric.RPL_SERVLISTEND).word(mask).word(type).text("End of service listing");
  }

  private static String given(IrcMessage message, int index) {
    var param = message.param(index);
    return param == null || param.isEmpty() ? "*" : param;
  }

  private static void show(IrcConversation client, String mask, String name, String text) {
    if (Names.fits(mask, name)) {
      var server = client.config().serverName();
      client.reply(Numeric.RPL_SERVLIST).put(name).put(server).put("*").put(TYPE).put(0).text(text);
    }
  }

  static void query(IrcConversation client, IrcMessage message) {
    var params = message.params();
    if (!hears(client, params.getFirst(), String.join(" ", params.subList(1, params.size())))) {
      client
          .reply(Numeric.ERR_NOSUCHSERVICE)
          .word(params.getFirst())
          .text("No such service; there is NickServ");
    }
  }

  /// Whether a message is for a service, which then has heard it. Some write the server's name
  /// behind that of the service, to be sure whom they tell.
  static boolean hears(IrcConversation client, String target, String text) {
    int at = target.indexOf('@');
    var name = (at < 0 ? target : target.substring(0, at)).toLowerCase(Locale.ROOT);
    switch (name) {
      case "nickserv" -> NickServ.hear(client, text);
      case "chanserv" -> chanServ(client);
      default -> {
        return false;
      }
    }
    return true;
  }

  /// The words of a text.
  static List<String> words(String text) {
    return Items.of(text.replace('\n', ' '), ' ');
  }

  /// Lets a service say something to the client.
  static void say(IrcConversation client, String service, String text) {
    var out = client.lines();
    client.capabilities().variant().tags().write(client.host().now(), out);
    int start = out.length();
    out.put(':').put(service).put('!').put(service).put('@').put(client.config().serverName());
    LineEnd.text(text, start, out.put(" NOTICE ").put(client.name()));
  }

  private static void chanServ(IrcConversation client) {
    say(client, CHANSERV, "Channels need not be registered: who opens one is its operator.");
    say(client, CHANSERV, "What is set stays when all have left. HELP MODE tells what can be set.");
  }
}
