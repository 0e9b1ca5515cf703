package parley.client.irc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.client.model.Event.Attendee;
import parley.client.model.Standing;
import parley.client.model.Standing.Tab;

/// Who one is on a server, and the rooms, in the order in which they were entered.
final class IrcState {
  private static final int KEYS_MAX = 100;
  private static final int LISTED_MAX = 1_000;

  private final Map<String, IrcRoom> rooms = new LinkedHashMap<>();
  private final Map<String, String> keys = new HashMap<>();
  private final Set<String> listed = new HashSet<>();
  private Isupport isupport = new Isupport();
  private @Nullable IrcRoom shown;

  /// The nick that the server knows one by, or that was asked for.
  private String nick;

  private boolean registered;
  private @Nullable String away;

  IrcState(String nick) {
    this.nick = nick;
  }

  String nick() {
    return nick;
  }

  void nick(String given) {
    nick = given;
  }

  boolean isMe(String other) {
    return fold(other).equals(fold(nick));
  }

  boolean registered() {
    return registered;
  }

  void registered(boolean now) {
    registered = now;
  }

  /// The reason for being away; null for being here.
  @Nullable String away() {
    return away;
  }

  void away(@Nullable String reason) {
    away = reason;
  }

  Isupport isupport() {
    return isupport;
  }

  String fold(String name) {
    return isupport.caseMapping().fold(name);
  }

  @Nullable IrcRoom room(String name) {
    return rooms.get(fold(name));
  }

  /// All rooms, in order.
  List<IrcRoom> rooms() {
    return List.copyOf(rooms.values());
  }

  /// The room that is shown; null when one is in none.
  @Nullable IrcRoom shown() {
    return shown;
  }

  void show(IrcRoom room) {
    shown = room;
  }

  /// A room's number, from 1.
  int number(IrcRoom room) {
    return rooms().indexOf(room) + 1;
  }

  /// The room, which is made when one was not in it.
  IrcRoom enter(String name) {
    return rooms.computeIfAbsent(fold(name), _ -> new IrcRoom(name));
  }

  /// A room is called otherwise; it stays in its place.
  void rename(IrcRoom room, String to) {
    var before = rooms();
    key(to, key(room.name()));
    key(room.name(), null);
    room.name(to);
    rooms.clear();
    before.forEach(each -> rooms.put(fold(each.name()), each));
  }

  /// The key that a room was last asked for with; null for none.
  @Nullable String key(String room) {
    return keys.get(fold(room));
  }

  /// Remembers a key for the next time; null forgets it.
  void key(String room, @Nullable String key) {
    if (key == null) {
      keys.remove(fold(room));
    } else if (keys.size() < KEYS_MAX) {
      keys.put(fold(room), key);
    }
  }

  /// A room that the server has listed.
  void listed(String room) {
    if (listed.size() < LISTED_MAX) {
      listed.add(room);
    }
  }

  /// Rooms that one is in or has heard of.
  List<String> roomNames() {
    TreeSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    rooms.values().stream().map(IrcRoom::name).forEach(names::add);
    names.addAll(listed);
    return List.copyOf(names);
  }

  /// Forgets a room. If it was shown, another one takes its place.
  void leave(IrcRoom room) {
    rooms.remove(fold(room.name()));
    if (shown == room) {
      shown = rooms.isEmpty() ? null : rooms.values().iterator().next();
    }
  }

  /// The rooms in which a person is.
  List<IrcRoom> roomsOf(String person) {
    String folded = fold(person);
    return rooms.values().stream().filter(room -> room.members().containsKey(folded)).toList();
  }

  /// The connection is lost: what the server said no longer holds, the rooms are to be entered
  /// anew.
  void disconnected() {
    registered = false;
    rooms.values().forEach(IrcRoom::forgetPeople);
  }

  /// A new connection: what its server is like is not known yet.
  void connected() {
    isupport = new Isupport();
  }

  /// What the status line tells.
  Standing standing() {
    List<Tab> tabs = new ArrayList<>();
    for (IrcRoom room : rooms.values()) {
      boolean isShown = room == shown;
      tabs.add(new Tab(tabs.size() + 1, room.name(), isShown, room.unread(), room.mentioned()));
    }
    return new Standing(nick, away != null, tabs);
  }

  /// Everybody in all rooms.
  List<String> nicks() {
    TreeSet<String> nicks = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (IrcRoom room : rooms.values()) {
      room.members().values().stream().map(Attendee::nick).forEach(nicks::add);
    }
    return List.copyOf(nicks);
  }
}
