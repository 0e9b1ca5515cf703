package parley.dialect.irc;

import static parley.wire.irc.Numeric.ERR_NONICKNAMEGIVEN;
import static parley.wire.irc.Numeric.ERR_WASNOSUCHNICK;
import static parley.wire.irc.Numeric.RPL_ENDOFWHOWAS;
import static parley.wire.irc.Numeric.RPL_WHOISSERVER;
import static parley.wire.irc.Numeric.RPL_WHOWASUSER;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.core.Departed;
import parley.wire.irc.IrcMessage;

/// `WHOWAS nick{,nick} [count [server]]`: who had a nick, the last one first (Modern IRC, "WHOWAS
/// message").
final class Whowas {
  private Whowas() {}

  static void handle(IrcConversation client, IrcMessage message) {
    var nicks = message.param(0);
    if (nicks == null || nicks.isEmpty()) {
      client.reply(ERR_NONICKNAMEGIVEN).text("No nickname given");
      return;
    }
    if (!ThisServer.isMeant(client, message.param(2))) {
      return;
    }
    int count = count(message.param(1));
    Items.of(nicks, ',').stream()
        .distinct()
        .limit(Isupport.TARGETS_MAX)
        .forEach(nick -> show(client, nick, count));
    client.reply(RPL_ENDOFWHOWAS).word(nicks).text("End of WHOWAS");
  }

  /// How many of each nick; a number that is none, or not above zero, means all.
  private static int count(@Nullable String param) {
    boolean isNumber = param != null && param.matches("0*[1-9][0-9]{0,8}");
    return isNumber ? Integer.parseInt(param) : Integer.MAX_VALUE;
  }

  private static void show(IrcConversation client, String name, int count) {
    var nick = client.host().rules().names().nick(name);
    List<Departed> found = nick == null ? List.of() : client.host().chat().departed(nick);
    if (found.isEmpty()) {
      client.reply(ERR_WASNOSUCHNICK).word(name).text("There was no such nickname");
    }
    found.stream().limit(count).forEach(departed -> show(client, departed));
  }

  private static void show(IrcConversation client, Departed departed) {
    var origin = departed.origin();
    client
        .reply(RPL_WHOWASUSER)
        .put(origin.nick().text())
        .put(origin.user())
        .host(origin.host())
        .put("*")
        .text(departed.realName());
    client
        .reply(RPL_WHOISSERVER)
        .put(origin.nick().text())
        .put(client.config().serverName())
        .text(Time.inWords(departed.at()));
  }
}
