package parley.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What rooms were called before, at most one name for each. Part of [Chat]; hub thread only.
final class FormerNames {
  private final Map<RoomName, Room> rooms = new HashMap<>();

  /// The room that had this name, while nobody else gets it; null where there is none.
  @Nullable Room renamed(RoomName name, Instant at) {
    var room = rooms.get(name);
    var former = room == null ? null : room.former;
    return former != null && Renaming.isReserved(former, at) ? room : null;
  }

  /// A room has a new name. Rooms that send people to it send them there from now on.
  void add(Room room, Event.RoomRenamed renamed, Collection<Room> all) {
    var from = renamed.name().from();
    var to = renamed.name().to();
    forget(room);
    room.former = new Room.Former(from, renamed.id(), renamed.at(), false, sendOn(all, from, to));
    rooms.put(from, room);
  }

  /// A room has its former name again; some may have come to know it by the other one.
  void takeBack(Room room, Event.RoomRenamed renamed) {
    var former = room.former;
    if (former != null && former.event() == renamed.id()) {
      var to = renamed.name().to();
      sendOn(former.followed(), to, renamed.name().from());
      forget(room);
      room.former = new Room.Former(to, renamed.id(), renamed.at(), true, List.of());
      rooms.put(to, room);
    }
  }

  /// The journal holds that this room was renamed.
  static void settle(Room room, Event.RoomRenamed renamed) {
    var former = room.former;
    if (former != null && former.event() == renamed.id()) {
      room.former = new Room.Former(former.name(), former.event(), former.since(), true, List.of());
    }
  }

  /// Another room has this name now.
  void giveAway(RoomName name) {
    var room = rooms.remove(name);
    if (room != null) {
      room.former = null;
    }
  }

  /// The room is gone, or has a later former name.
  void forget(Room room) {
    if (room.former != null) {
      rooms.remove(room.former.name());
      room.former = null;
    }
  }

  private static List<Room> sendOn(Collection<Room> all, RoomName from, RoomName to) {
    var followed = new ArrayList<Room>(0);
    for (Room room : all) {
      var forward = room.settings.forward();
      if (forward != null && forward.equals(from)) {
        room.settings = room.settings.forwardedTo(to);
        followed.add(room);
      }
    }
    return followed;
  }
}
