package parley.dialect.plain;

import org.jspecify.annotations.Nullable;
import parley.core.Command;
import parley.core.Event;
import parley.core.Refusal;
import parley.core.RoomName;
import parley.dialect.Roster;
import parley.wire.plain.PlainRequest;

/// From room to room: `/join` and `/part`. A line has no room's name before it, so one is in one
/// room at a time, and entering another leaves the first.
final class Moving {
  private Moving() {}

  /// `/join room`.
  static void join(PlainSession me, PlainRequest.Join request) {
    var next = named(me, request.room());
    if (next == null) {
      me.notice(Words.invalidRoom(request.room(), me.host().rules()));
    } else if (next.equals(me.room()) && Roster.isIn(me.host(), next)) {
      me.notice("You are in " + me.room().text() + " already.");
    } else {
      move(me, next);
    }
  }

  /// `/part`, or `/part room`: back to the lobby.
  static void part(PlainSession me, PlainRequest.Part request) {
    var lobby = me.host().rules().lobby();
    var typed = request.room();
    var left = typed == null ? me.room() : named(me, typed);
    if (left == null || !left.equals(me.room())) {
      me.notice("You are not in that room.");
    } else if (me.room().equals(lobby)) {
      me.notice("You are in " + lobby.text() + " already. /quit leaves the chat.");
    } else {
      move(me, lobby);
    }
  }

  /// Into the new room first: who is refused there stays where they were.
  private static void move(PlainSession me, RoomName next) {
    var session = me.host().session();
    var old = me.room();
    boolean named = me.speaker() != null;
    if (!me.perform(named ? new Command.JoinRoom(session, next) : me.watching(next))) {
      return;
    }
    if (named) {
      me.perform(new Command.LeaveRoom(session, old, ""));
    }
    var entered = me.host().chat().room(next);
    me.enter(entered == null ? next : entered.name());
    me.notice("You are in " + me.room().text() + " now");
    Looking.topicIfSet(me);
    Looking.users(me);
  }

  /// The room that one listens to without a name is closed to such.
  static void closedOut(PlainSession me) {
    me.notice("You no longer hear " + me.room().text() + ": it is closed to the unnamed now");
  }

  /// Someone made a member leave. Whom it was goes back to the lobby; whom even that refuses has no
  /// place here.
  static void kicked(PlainSession me, Event.MemberKicked kicked) {
    var speaker = me.speaker();
    boolean mine = speaker != null && speaker.id().equals(kicked.victim());
    if (!mine || !kicked.room().equals(me.room())) {
      return;
    }
    me.notice(PlainVariant.kicked(kicked));
    var lobby = me.host().rules().lobby();
    var refusal = me.decided(new Command.JoinRoom(me.host().session(), lobby));
    if (refusal != null && refusal != Refusal.ALREADY_A_MEMBER) {
      me.notice(Words.of(refusal));
      me.host().close("Kicked");
      return;
    }
    me.enter(lobby);
    me.notice("You are in " + lobby.text() + " now");
    Looking.topicIfSet(me);
    Looking.users(me);
  }

  /// A room that one is in, or listens to, is called otherwise now. These lines are not withheld
  /// where the journal refuses that: then what follows tells of the former name.
  static void renamed(PlainSession me, Event.RoomRenamed renamed) {
    var lines = me.host().writer();
    me.variant().render(renamed, lines);
    me.host().send(lines);
    if (renamed.name().from().equals(me.room())) {
      me.enter(renamed.name().to());
      me.notice("You are in " + me.room().text() + " now");
    }
  }

  /// IRC's `#` before a room's name is understood.
  private static @Nullable RoomName named(PlainSession me, String typed) {
    return me.host().rules().names().room(typed.startsWith("#") ? typed.substring(1) : typed);
  }
}
