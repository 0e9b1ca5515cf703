package parley.dialect.irc;

import static parley.wire.irc.Numeric.ERR_BANLISTFULL;
import static parley.wire.irc.Numeric.ERR_CHANOPRIVSNEEDED;
import static parley.wire.irc.Numeric.ERR_INVALIDMODEPARAM;
import static parley.wire.irc.Numeric.ERR_NOTONCHANNEL;
import static parley.wire.irc.Numeric.ERR_UNKNOWNMODE;
import static parley.wire.irc.Numeric.ERR_USERNOTINCHANNEL;
import static parley.wire.irc.Numeric.RPL_BANLIST;
import static parley.wire.irc.Numeric.RPL_CHANNELMODEIS;
import static parley.wire.irc.Numeric.RPL_CREATIONTIME;
import static parley.wire.irc.Numeric.RPL_ENDOFBANLIST;
import static parley.wire.irc.Numeric.RPL_ENDOFEXCEPTLIST;
import static parley.wire.irc.Numeric.RPL_ENDOFINVEXLIST;
import static parley.wire.irc.Numeric.RPL_EXCEPTLIST;
import static parley.wire.irc.Numeric.RPL_INVEXLIST;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import parley.core.Command;
import parley.core.Listed;
import parley.core.Refusal;
import parley.core.Role;
import parley.core.Room;
import parley.core.RoomChange;
import parley.core.RoomFlag;
import parley.core.RoomList;
import parley.core.RoomRights;
import parley.dialect.irc.ModeRequest.Change;

/// `MODE channel [modes [parameters]]` (RFC 2812 §3.2.3): what may be done of it is done at once,
/// and the rest refused.
final class ChannelMode {
  private ChannelMode() {}

  static void handle(IrcConversation client, String target, List<String> params) {
    var name = client.channel(target);
    var room = name == null ? null : client.host().chat().room(name);
    if (room == null || isSecret(client, room)) {
      Refused.noSuchChannel(client, target);
    } else if (params.isEmpty() || params.getFirst().isEmpty()) {
      show(client, room);
    } else {
      carryOut(client, room, params, false);
    }
  }

  /// The same for an operator of the server, who may do everything: `SAMODE`.
  static void force(IrcConversation client, Room room, List<String> params) {
    carryOut(client, room, params, true);
  }

  private static boolean isSecret(IrcConversation client, Room room) {
    return room.settings().has(RoomFlag.SECRET) && !room.isSeenBy(client.person());
  }

  private static void show(IrcConversation client, Room room) {
    boolean member = room.member(client.person().id()) != null;
    var modes = ModeItem.text(ModeItem.of(room.settings(), member));
    client.reply(RPL_CHANNELMODEIS).channel(room.name()).put(modes.isEmpty() ? "+" : modes).end();
    client.reply(RPL_CREATIONTIME).channel(room.name()).put(room.openedAt().getEpochSecond()).end();
  }

  /// Who asks for what, and what they were refused because of who they are: that is said once.
  private record Asked(IrcConversation client, Room room, boolean forced, Set<Refusal> told) {
    /// Whether they may change anything; if not, they are told so.
    boolean mayChange() {
      var member = room.member(client.person().id());
      var refusal =
          member == null
              ? Refusal.NOT_A_MEMBER
              : member.role().isAtLeast(Role.HALF_OPERATOR) ? null : Refusal.ROLE_TOO_LOW;
      if (forced || refusal == null) {
        return true;
      }
      if (told.add(refusal)) {
        Refused.reply(client, "MODE", "#" + room.name().text(), refusal);
      }
      return false;
    }
  }

  private static void carryOut(
      IrcConversation client, Room room, List<String> params, boolean forced) {
    var names = client.host().rules().names();
    var parts = ModeRequest.parse(names, params.getFirst(), params.subList(1, params.size()));
    var asked = new Asked(client, room, forced, EnumSet.noneOf(Refusal.class));
    var changes = new ArrayList<Change>();
    var shown = EnumSet.noneOf(RoomList.class);
    for (ModeRequest.Part part : parts) {
      switch (part) {
        case Change change -> changes.add(change);
        case ModeRequest.Question(var list) -> {
          if (shown.add(list)) {
            list(client, room, list);
          }
        }
        case ModeRequest.Unknown(var letter) ->
            client
                .reply(ERR_UNKNOWNMODE)
                .word(letter)
                .text("is unknown mode char to me for #" + room.name().text());
        case ModeRequest.Nobody(var nick) -> {
          if (asked.mayChange()) {
            Refused.noSuchNick(client, nick);
          }
        }
        case ModeRequest.Bad(var letter, var param) -> {
          if (asked.mayChange()) {
            bad(client, room, letter, param);
          }
        }
      }
    }
    if (!changes.isEmpty()) {
      change(asked, changes);
    }
  }

  /// Judged together and done together, so others hear of it in one piece.
  private static void change(Asked asked, List<Change> changes) {
    var client = asked.client;
    var room = asked.room;
    var host = client.host();
    List<RoomChange> wanted = changes.stream().map(Change::change).toList();
    var command = new Command.ChangeRoom(host.session(), room.name(), wanted, asked.forced);
    var verdicts = RoomRights.judge(host.chat(), host.rules(), command);
    var granted = new ArrayList<RoomChange>();
    for (int i = 0; i < verdicts.size(); i++) {
      var refusal = verdicts.get(i).refusal();
      if (refusal == null) {
        granted.add(verdicts.get(i).change());
      } else if (asked.told.add(refusal) || !isSaidOnce(refusal)) {
        refuse(client, room, changes.get(i), refusal);
      }
    }
    if (!granted.isEmpty()) {
      var refusal =
          client.perform(
              new Command.ChangeRoom(host.session(), room.name(), granted, asked.forced));
      if (refusal != null) {
        Refused.reply(client, "MODE", "#" + room.name().text(), refusal);
      }
    }
  }

  /// Whether it is about the person who asks, and not about what they ask.
  private static boolean isSaidOnce(Refusal refusal) {
    return refusal == Refusal.ROLE_TOO_LOW || refusal == Refusal.NOT_A_MEMBER;
  }

  private static void refuse(IrcConversation client, Room room, Change change, Refusal refusal) {
    switch (refusal) {
      case NO_SUCH_PERSON -> Refused.noSuchNick(client, change.param());
      case OTHER_NOT_A_MEMBER ->
          client
              .reply(ERR_USERNOTINCHANNEL)
              .word(change.param())
              .channel(room.name())
              .text("They aren't on that channel");
      case LIST_FULL ->
          client
              .reply(ERR_BANLISTFULL)
              .channel(room.name())
              .put(String.valueOf(change.letter()))
              .text("Channel list is full");
      case BAD_SETTING -> bad(client, room, change.letter(), change.param());
      default -> Refused.reply(client, "MODE", "#" + room.name().text(), refusal);
    }
  }

  private static void bad(IrcConversation client, Room room, char letter, String param) {
    client
        .reply(ERR_INVALIDMODEPARAM)
        .channel(room.name())
        .put(String.valueOf(letter))
        .word(param)
        .text(param.equals("*") ? "This mode needs a parameter" : "Not a parameter for this mode");
  }

  /// Bans are for all who see the channel, the other lists for those who keep them.
  private static void list(IrcConversation client, Room room, RoomList list) {
    var member = room.member(client.person().id());
    boolean isOpen = list == RoomList.BAN && room.isSeenBy(client.person());
    if (isOpen) {
      show(client, room, list);
    } else if (member == null) {
      client.reply(ERR_NOTONCHANNEL).channel(room.name()).text("You're not on that channel");
    } else if (!member.role().isAtLeast(Role.HALF_OPERATOR)) {
      client.reply(ERR_CHANOPRIVSNEEDED).channel(room.name()).text("You're not channel operator");
    } else {
      show(client, room, list);
    }
  }

  private static void show(IrcConversation client, Room room, RoomList list) {
    var entry =
        switch (list) {
          case BAN -> RPL_BANLIST;
          case EXCEPTION -> RPL_EXCEPTLIST;
          case INVITATION -> RPL_INVEXLIST;
        };
    for (Listed listed : room.settings().list(list)) {
      client
          .reply(entry)
          .channel(room.name())
          .put(listed.mask().text())
          .put(listed.by())
          .put(listed.at().getEpochSecond())
          .end();
    }
    var end =
        switch (list) {
          case BAN -> RPL_ENDOFBANLIST;
          case EXCEPTION -> RPL_ENDOFEXCEPTLIST;
          case INVITATION -> RPL_ENDOFINVEXLIST;
        };
    client.reply(end).channel(room.name()).text("End of channel " + words(list) + " list");
  }

  private static String words(RoomList list) {
    return switch (list) {
      case BAN -> "ban";
      case EXCEPTION -> "exception";
      case INVITATION -> "invite exception";
    };
  }
}
