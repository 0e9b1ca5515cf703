package parley.client.irc;

import org.jspecify.annotations.Nullable;
import parley.client.model.Event;
import parley.client.model.Event.Attendee;
import parley.wire.irc.IrcMessage;

/// Who comes and goes: JOIN, PART, QUIT, KICK, NICK, AWAY; and what rooms are: TOPIC, MODE, RENAME.
final class Presence {
  private final IrcDesk desk;
  private final IrcState state;
  private final Registration registration;

  Presence(IrcDesk desk, Registration registration) {
    this.desk = desk;
    this.state = desk.state();
    this.registration = registration;
  }

  void joined(IrcMessage message) {
    String name = message.param(0);
    if (name == null || !state.isupport().isRoomName(name)) {
      return;
    }
    String nick = IrcDesk.nick(message);
    Event event = new Event.Joined(desk.time(message), name, nick);
    if (state.isMe(nick)) {
      // A room that is known already is entered again after a lost connection.
      boolean known = state.room(name) != null;
      IrcRoom room = state.enter(name);
      enter(room, nick);
      if (!known) {
        desk.switchTo(room);
      }
      desk.showIn(room, event, false);
      return;
    }
    IrcRoom room = state.room(name);
    if (room != null) {
      enter(room, nick);
      desk.showIn(room, event, false);
    }
  }

  void parted(IrcMessage message) {
    IrcRoom room = room(message.param(0));
    if (room != null) {
      String nick = IrcDesk.nick(message);
      String reason = IrcDesk.clean(message.param(1));
      gone(room, nick, new Event.Parted(desk.time(message), room.name(), nick, reason));
    }
  }

  void kicked(IrcMessage message) {
    IrcRoom room = room(message.param(0));
    String nick = message.param(1);
    if (room != null && nick != null) {
      String by = IrcDesk.nick(message);
      String reason = IrcDesk.clean(message.param(2));
      gone(room, nick, new Event.Kicked(desk.time(message), room.name(), nick, by, reason));
    }
  }

  void quit(IrcMessage message) {
    String nick = IrcDesk.nick(message);
    String reason = IrcDesk.clean(message.param(0));
    // Many servers put this before the person's own words, also where there are none.
    reason = reason.startsWith("Quit:") ? reason.substring("Quit:".length()).strip() : reason;
    Event event = new Event.Quit(desk.time(message), nick, reason);
    boolean told = false;
    for (IrcRoom room : state.roomsOf(nick)) {
      room.members().remove(state.fold(nick));
      if (!told || room == state.shown()) {
        desk.showIn(room, event, false);
      }
      told = true;
    }
  }

  void renamed(IrcMessage message) {
    String from = IrcDesk.nick(message);
    String to = message.param(0);
    if (to == null || to.isEmpty() || to.indexOf(' ') >= 0) {
      return;
    }
    Event event = new Event.Renamed(desk.time(message), from, to);
    boolean me = state.isMe(from);
    if (me) {
      state.nick(to);
      registration.wanted(to);
      desk.effects().show(event);
    }
    for (IrcRoom room : state.roomsOf(from)) {
      Attendee before = room.members().remove(state.fold(from));
      if (before != null) {
        room.members().put(state.fold(to), new Attendee(before.prefix(), to, before.away()));
      }
      if (!me) {
        desk.showIn(room, event, false);
      }
    }
  }

  /// `RENAME` of a room, which only `draft/channel-rename` brings.
  void roomRenamed(IrcMessage message) {
    IrcRoom room = room(message.param(0));
    String to = message.param(1);
    if (room == null || to == null || !state.isupport().isRoomName(to)) {
      return;
    }
    IrcRoom other = state.room(to);
    if (other != null && other != room) {
      return;
    }
    String from = room.name();
    state.rename(room, to);
    String reason = IrcDesk.clean(message.param(2));
    String text =
        IrcDesk.nick(message)
            + " renamed "
            + from
            + " to "
            + to
            + (reason.isBlank() ? "" : " (" + reason + ")");
    desk.showIn(room, new Event.Happened(desk.time(message), text), true);
  }

  /// `AWAY` of others, which only `away-notify` brings.
  void away(IrcMessage message) {
    String nick = IrcDesk.nick(message);
    boolean away = message.param(0) != null && !"".equals(message.param(0));
    for (IrcRoom room : state.roomsOf(nick)) {
      room.members()
          .computeIfPresent(
              state.fold(nick), (_, person) -> new Attendee(person.prefix(), nick, away));
    }
  }

  void topic(IrcMessage message) {
    IrcRoom room = room(message.param(0));
    if (room != null) {
      String text = IrcDesk.clean(message.param(1));
      room.topic(text);
      String by = IrcDesk.nick(message);
      desk.showIn(room, new Event.Topic(desk.time(message), room.name(), by, text), true);
    }
  }

  /// Modes are shown as they are; who has which mark changes with the next NAMES.
  void mode(IrcMessage message) {
    IrcRoom room = room(message.param(0));
    if (room != null) {
      String modes = String.join(" ", message.params().subList(1, message.params().size()));
      String text = IrcDesk.nick(message) + " set " + modes + " on " + room.name();
      desk.showIn(room, new Event.Happened(desk.time(message), text), false);
    }
  }

  void invited(IrcMessage message) {
    String text = IrcDesk.nick(message) + " invites you to " + message.param(1);
    desk.effects().show(new Event.Happened(desk.time(message), text));
  }

  private void enter(IrcRoom room, String nick) {
    room.members().put(state.fold(nick), new Attendee("", nick, false));
  }

  private void gone(IrcRoom room, String nick, Event event) {
    room.members().remove(state.fold(nick));
    desk.showIn(room, event, event instanceof Event.Kicked);
    if (state.isMe(nick)) {
      boolean wasShown = room == state.shown();
      state.leave(room);
      IrcRoom next = state.shown();
      if (wasShown && next != null) {
        desk.switchTo(next);
      }
    }
  }

  private @Nullable IrcRoom room(@Nullable String name) {
    return name == null ? null : state.room(name);
  }
}
