package parley.core;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Every room, found by its name. Part of [Chat]; hub thread only.
final class Rooms {
  private final Map<RoomName, Room> byName = new HashMap<>();
  private final Lookalikes<Room> similar;
  private final FormerNames former = new FormerNames();
  private final @Nullable RoomName lobby;
  private int peopled;

  /// @param lobby which is open to all from the first; null where all rooms are
  Rooms(@Nullable RoomName lobby, Names names) {
    this.lobby = lobby;
    this.similar =
        new Lookalikes<>(
            names, room -> room.name().text(), key -> byName.get(new RoomName(key, key)));
  }

  @Nullable Room get(RoomName name) {
    return byName.get(name);
  }

  /// A room of which an event tells, so that there is one.
  Room existing(RoomName name) {
    var room = byName.get(name);
    if (room == null) {
      throw new IllegalStateException("event in a room that does not exist: " + name.key());
    }
    return room;
  }

  @Nullable Room lookalike(RoomName name, @Nullable Room own) {
    return similar.find(name.text(), own);
  }

  /// The room that had this name, while nobody else gets it.
  @Nullable Room renamed(RoomName name, Instant at) {
    return former.renamed(name, at);
  }

  Collection<Room> all() {
    return Collections.unmodifiableCollection(byName.values());
  }

  /// How many of them somebody is in.
  int peopled() {
    return peopled;
  }

  /// Someone is in it from now on.
  void enter(Room room, Room.Member member) {
    if (room.members.isEmpty()) {
      peopled++;
    }
    room.members.put(member.person().id(), member);
  }

  /// Someone is in it no more.
  void exit(Room room, Person person, Instant at) {
    if (room.members.remove(person.id()) != null && room.members.isEmpty()) {
      peopled--;
      room.leftAt = at;
    }
    forgetIfEmpty(room);
  }

  /// The room of that name; a new one where there is none.
  Room open(RoomName name, Stamp stamp) {
    var known = byName.get(name);
    if (known != null) {
      return known;
    }
    boolean isOpen = lobby == null || name.equals(lobby);
    var room = new Room(name, stamp.at(), isOpen ? Settings.OPEN : Settings.USUAL);
    former.giveAway(name);
    add(room);
    return room;
  }

  void forgetIfEmpty(Room room) {
    if (room.isForgettable()) {
      former.forget(room);
      remove(room);
    }
  }

  /// A room has a new name.
  void rename(Room room, Event.RoomRenamed renamed) {
    var name = renamed.name();
    call(room, name.to());
    if (!name.from().equals(name.to())) {
      former.giveAway(name.to());
      former.add(room, renamed, byName.values());
    }
  }

  /// The journal holds that it has its new name: that will not be taken back.
  void settle(Event.RoomRenamed renamed) {
    var room = byName.get(renamed.name().to());
    if (room != null) {
      FormerNames.settle(room, renamed);
    }
  }

  /// A room has its former name again.
  void takeBack(Room room, Event.RoomRenamed renamed) {
    former.takeBack(room, renamed);
    call(room, renamed.name().from());
  }

  private void call(Room room, RoomName name) {
    remove(room);
    room.name = name;
    add(room);
  }

  private void add(Room room) {
    byName.put(room.name(), room);
    similar.add(room);
  }

  private void remove(Room room) {
    byName.remove(room.name());
    similar.remove(room);
  }
}
