package parley.dialect.irc;

import static parley.wire.irc.Numeric.ERR_ERRONEUSNICKNAME;
import static parley.wire.irc.Numeric.ERR_NONICKNAMEGIVEN;

import parley.core.CaseMapping;
import parley.core.Command;
import parley.core.Names;
import parley.core.Nick;
import parley.core.Refusal;
import parley.wire.irc.IrcMessage;

/// `NICK nick`: takes a name, or another one (RFC 2812 §3.1.2).
final class NickCommand {
  private NickCommand() {}

  static void handle(IrcConversation client, IrcMessage message) {
    var wanted = message.param(0);
    if (wanted == null || wanted.isEmpty()) {
      client.reply(ERR_NONICKNAMEGIVEN).text("No nickname given");
      return;
    }
    var nick = client.host().rules().names().nick(wanted);
    if (nick == null) {
      client
          .reply(ERR_ERRONEUSNICKNAME)
          .word(wanted)
          .text(why(client.host().rules().names(), wanted));
      return;
    }
    var registration = client.registration();
    var holder = client.host().chat().person(nick);
    if (registration == null) {
      rename(client, nick);
    } else if (holder != null && !Sharing.mayCome(client, registration, holder)) {
      Refused.reply(client, "NICK", nick.text(), Refusal.NICK_TAKEN);
    } else if (holder == null && client.host().chat().lookalike(nick, null) != null) {
      Refused.reply(client, "NICK", nick.text(), Refusal.NICK_LOOKALIKE);
    } else {
      registration.nick(nick);
      registration.proceed(client);
    }
  }

  private static String why(Names names, String wanted) {
    if (names.isReserved(wanted)) {
      return "Erroneous nickname: kept for a service";
    }
    return "Erroneous nickname: up to "
        + names.nickLengthMax()
        + (names.casemapping() == CaseMapping.PRECIS ? " letters" : " letters of ASCII")
        + ", digits and _-[]{}\\|^`, no digit or - first";
  }

  private static void rename(IrcConversation client, Nick nick) {
    var refusal = client.perform(new Command.Rename(client.host().session(), nick));
    if (refusal != null) {
      Refused.reply(client, "NICK", nick.text(), refusal);
    }
  }
}
