package parley.server.hub;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import parley.core.Chat;
import parley.core.Event;
import parley.core.Event.Kept;
import parley.core.Event.MemberKicked;
import parley.core.Event.RoomChanged;
import parley.core.Event.RoomRenamed;
import parley.core.Event.WatcherLeft;
import parley.core.Room;
import parley.core.RoomName;
import parley.core.Session;

/// What follows where the journal refuses that a room begins anew: it is the room that it was, and
/// as closed, so nobody who came in stays.
///
/// They are out before anything is taken back, for else they would be told of what the room was;
/// and they hear of it when all of it is, since then they may enter somewhere else.
final class Closing {
  private static final String WHY = "That could not be kept";

  private final Chat chat;
  private final FanOut fanOut;
  private final Addressees addressees;
  private final Hub hub;
  private final Queue<Out> untold = new ArrayDeque<>();

  /// Who is out, and does not know it yet.
  private record Out(List<Connection> sessions, Event event) {}

  Closing(Chat chat, FanOut fanOut, Addressees addressees, Hub hub) {
    this.chat = chat;
    this.fanOut = fanOut;
    this.addressees = addressees;
    this.hub = hub;
  }

  /// All these, oldest first, are about to be taken back.
  void putOut(List<Kept> refused) {
    for (int i = 0; i < refused.size(); i++) {
      if (refused.get(i) instanceof RoomChanged changed && changed.anew() != null) {
        putOut(chat.room(nameNow(changed.room(), refused.subList(i, refused.size()))));
      }
    }
  }

  private static RoomName nameNow(RoomName then, List<Kept> since) {
    var name = then;
    for (Kept event : since) {
      if (event instanceof RoomRenamed renamed && renamed.name().from().equals(name)) {
        name = renamed.name().to();
      }
    }
    return name;
  }

  private void putOut(@Nullable Room room) {
    if (room == null) {
      return;
    }
    for (Room.Member member : List.copyOf(room.members())) {
      var person = member.person();
      var out = MemberKicked.byThemselves(room.name(), person, WHY, hub.stamp());
      putOut(room, addressees.connections(person), out);
    }
    for (Session watcher : List.copyOf(room.watchers())) {
      var connection = addressees.connection(watcher);
      if (connection != null) {
        putOut(room, List.of(connection), new WatcherLeft(watcher.id(), hub.stamp()));
      }
    }
  }

  private void putOut(Room room, List<Connection> sessions, Event out) {
    sessions.forEach(session -> fanOut.exit(room.name(), session));
    chat.evolve(out);
    untold.add(new Out(sessions, out));
  }

  /// Everything is taken back: tells those who are out.
  void tell() {
    for (Out out = untold.poll(); out != null; out = untold.poll()) {
      addressees.mine(out.sessions, out.event);
    }
  }
}
