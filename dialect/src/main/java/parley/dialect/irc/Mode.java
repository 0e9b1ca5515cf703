package parley.dialect.irc;

import static parley.wire.irc.Numeric.ERR_CHANOPRIVSNEEDED;
import static parley.wire.irc.Numeric.ERR_NOTONCHANNEL;
import static parley.wire.irc.Numeric.ERR_UMODEUNKNOWNFLAG;
import static parley.wire.irc.Numeric.ERR_UNKNOWNERROR;
import static parley.wire.irc.Numeric.ERR_UNKNOWNMODE;
import static parley.wire.irc.Numeric.ERR_USERSDONTMATCH;
import static parley.wire.irc.Numeric.RPL_CHANNELMODEIS;
import static parley.wire.irc.Numeric.RPL_CREATIONTIME;
import static parley.wire.irc.Numeric.RPL_ENDOFBANLIST;
import static parley.wire.irc.Numeric.RPL_UMODEIS;

import org.jspecify.annotations.Nullable;
import parley.core.Role;
import parley.core.Room;
import parley.wire.irc.IrcMessage;

/// `MODE target [modes]` (RFC 2812 §3.1.5, §3.2.3). Every channel is `+n`: who is not in it cannot
/// speak to it. There are no other modes to set yet, so changes are refused.
final class Mode {
  /// What every channel has.
  static final String CHANNEL_MODES = "n";

  /// RPL_MYINFO has no form for no user modes: a word must stand there.
  static final String USER_MODES_IN_MYINFO = "-";

  private Mode() {}

  static void handle(IrcConversation client, IrcMessage message) {
    var target = message.params().getFirst();
    if (target.startsWith("#")) {
      channel(client, target, message.param(1));
    } else {
      user(client, target, message.param(1));
    }
  }

  private static void channel(IrcConversation client, String target, @Nullable String modes) {
    var name = client.channel(target);
    var room = name == null ? null : client.host().chat().room(name);
    if (room == null) {
      Refused.noSuchChannel(client, target);
    } else if (modes == null) {
      show(client, room);
    } else if (modes.equals("b") || modes.equals("+b")) {
      client.reply(RPL_ENDOFBANLIST).channel(room.name()).text("End of channel ban list");
    } else {
      change(client, room, modes);
    }
  }

  private static void show(IrcConversation client, Room room) {
    client.reply(RPL_CHANNELMODEIS).channel(room.name()).put("+", CHANNEL_MODES).end();
    client.reply(RPL_CREATIONTIME).channel(room.name()).put(room.openedAt().getEpochSecond()).end();
  }

  private static void change(IrcConversation client, Room room, String modes) {
    var member = room.member(client.person().id());
    if (member == null) {
      client.reply(ERR_NOTONCHANNEL).channel(room.name()).text("You're not on that channel");
    } else if (member.role().compareTo(Role.HALF_OPERATOR) > 0) {
      client.reply(ERR_CHANOPRIVSNEEDED).channel(room.name()).text("You're not channel operator");
    } else {
      modes.codePoints().distinct().forEach(mode -> change(client, room, mode));
    }
  }

  private static void change(IrcConversation client, Room room, int mode) {
    if (mode == '+' || mode == '-') {
      return;
    }
    var letter = Character.toString(mode);
    if (CHANNEL_MODES.contains(letter)) {
      client.reply(ERR_UNKNOWNERROR).put("MODE").text("Mode " + letter + " is always set");
    } else {
      client
          .reply(ERR_UNKNOWNMODE)
          .word(letter)
          .text("is unknown mode char to me for #" + room.name().text());
    }
  }

  private static void user(IrcConversation client, String target, @Nullable String modes) {
    var person = People.named(client, target);
    if (person == null) {
      Refused.noSuchNick(client, target);
    } else if (person != client.person()) {
      client.reply(ERR_USERSDONTMATCH).text("Cannot change mode for other users");
    } else if (modes == null) {
      client.reply(RPL_UMODEIS).put("+").end();
    } else {
      client.reply(ERR_UMODEUNKNOWNFLAG).text("Unknown MODE flag");
    }
  }
}
