package parley.client.irc;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.client.model.Event;
import parley.client.model.Event.Attendee;
import parley.wire.irc.IrcMessage;
import parley.wire.irc.Numeric;

/// Numeric replies, as far as they change something; the others are shown by [ReplyWords].
final class Replies {
  /// Names of a room that one is not in are collected up to this many.
  private static final int NAMES_MAX = 5_000;

  private final IrcDesk desk;
  private final IrcState state;
  private final Registration registration;
  private final List<Attendee> elsewhere = new ArrayList<>();

  /// Whether the server's greeting was shown: it is the same after a lost connection.
  private boolean greeted;

  Replies(IrcDesk desk, Registration registration) {
    this.desk = desk;
    this.state = desk.state();
    this.registration = registration;
  }

  /// A reply that has a name.
  void received(Numeric numeric, IrcMessage message) {
    switch (numeric) {
      case RPL_WELCOME -> welcome(message);
      case RPL_ISUPPORT -> state.isupport().read(message.params());
      case RPL_NAMREPLY -> names(message);
      case RPL_ENDOFNAMES -> endOfNames(message);
      case RPL_TOPIC -> topic(message, IrcDesk.clean(message.param(2)));
      case RPL_NOTOPIC -> topic(message, "");
      case RPL_UNAWAY -> {
        state.away(null);
        desk.effects().remark("You are back.");
      }
      case RPL_NOWAWAY -> desk.effects().remark("You are away.");
      case RPL_MOTD -> {
        if (!greeted) {
          shown(numeric, message);
        }
      }
      case RPL_ENDOFMOTD -> greeted = true;
      case RPL_LIST -> {
        state.listed(text(message, 1));
        shown(numeric, message);
      }
      case ERR_NICKNAMEINUSE, ERR_NICKCOLLISION, ERR_UNAVAILRESOURCE ->
          nickRefused(true, numeric, message);
      case ERR_ERRONEUSNICKNAME, ERR_NONICKNAMEGIVEN -> nickRefused(false, numeric, message);
      case ERR_NOSUCHCHANNEL,
          ERR_TOOMANYCHANNELS,
          ERR_CHANNELISFULL,
          ERR_INVITEONLYCHAN,
          ERR_BANNEDFROMCHAN,
          ERR_BADCHANNELKEY,
          ERR_BADCHANMASK,
          ERR_NEEDREGGEDNICK ->
          roomRefused(message);
      default -> shown(numeric, message);
    }
  }

  /// A reply that has none: its words, which fail if its number says so.
  void unnamed(IrcMessage message) {
    String words = ReplyWords.rest(message);
    char first = message.command().charAt(0);
    if (first == '4' || first == '5') {
      desk.effects().problem(words);
    } else {
      happened(message, words);
    }
  }

  private void welcome(IrcMessage message) {
    registration.welcomed(message);
    if (desk.guest().interactive()) {
      desk.effects().remark("You are " + state.nick() + ". /help lists the commands.");
    }
    String reason = state.away();
    if (reason != null) {
      desk.send("AWAY", reason);
    }
    List<IrcRoom> rooms = state.rooms();
    if (rooms.isEmpty()) {
      String room = desk.guest().room();
      join(RoomNames.of(room == null ? "lobby" : room, state.isupport()));
    } else {
      rooms.forEach(room -> join(room.name()));
    }
  }

  private void join(String room) {
    String key = state.key(room);
    if (key == null) {
      desk.send("JOIN", room);
    } else {
      desk.send("JOIN", room, key);
    }
  }

  private void names(IrcMessage message) {
    IrcRoom room = state.room(text(message, 2));
    for (String word : text(message, 3).split(" ", -1)) {
      int marks = state.isupport().prefixLength(word);
      String nick = word.substring(marks);
      if (nick.isEmpty()) {
        continue;
      }
      String prefix = word.substring(0, Math.min(1, marks));
      if (room == null) {
        if (elsewhere.size() < NAMES_MAX) {
          elsewhere.add(new Attendee(prefix, nick, false));
        }
      } else {
        Attendee before = room.members().get(state.fold(nick));
        boolean away = before != null && before.away();
        room.members().put(state.fold(nick), new Attendee(prefix, nick, away));
      }
    }
  }

  private void endOfNames(IrcMessage message) {
    String name = text(message, 1);
    IrcRoom room = state.room(name);
    if (room == null) {
      desk.effects().show(new Event.Present(name, elsewhere));
      elsewhere.clear();
    } else if (!room.namesKnown()) {
      room.namesAreKnown();
      if (desk.guest().interactive()) {
        desk.showIn(room, new Event.Present(room.name(), room.people()), false);
      }
    }
  }

  private void topic(IrcMessage message, String topic) {
    IrcRoom room = state.room(text(message, 1));
    if (room != null) {
      room.topic(topic);
    }
    if (!topic.isEmpty() || room == null || room.namesKnown()) {
      Event event = new Event.Topic(desk.time(message), text(message, 1), null, topic);
      if (desk.guest().interactive()) {
        desk.effects().show(event);
      }
    }
  }

  private void nickRefused(boolean taken, Numeric numeric, IrcMessage message) {
    if (state.registered()) {
      shown(numeric, message);
    } else {
      registration.refused(taken, message.lastParam());
    }
  }

  private void roomRefused(IrcMessage message) {
    IrcRoom room = state.room(text(message, 1));
    if (room != null && !room.members().containsKey(state.fold(state.nick()))) {
      state.leave(room);
    }
    String words = ReplyWords.rest(message);
    if (state.shown() == null) {
      desk.refuse(words);
    } else {
      desk.effects().problem(words);
    }
  }

  private void shown(Numeric numeric, IrcMessage message) {
    // Servers that do not know CAP say so, and before the welcome others do not listen to it.
    boolean ignored =
        !state.registered()
            && (numeric == Numeric.ERR_UNKNOWNCOMMAND || numeric == Numeric.ERR_NOTREGISTERED);
    if (ignored) {
      return;
    }
    if (numeric.isError() && numeric != Numeric.ERR_NOMOTD) {
      desk.effects().problem(ReplyWords.rest(message));
      return;
    }
    String words = ReplyWords.of(numeric, message);
    if (words != null) {
      happened(message, words);
    }
  }

  /// In a pipe only what people do is of interest.
  private void happened(IrcMessage message, String words) {
    if (desk.guest().interactive()) {
      desk.effects().show(new Event.Happened(desk.time(message), words));
    }
  }

  private static String text(IrcMessage message, int index) {
    @Nullable String param = message.param(index);
    return param == null ? "" : param;
  }
}
