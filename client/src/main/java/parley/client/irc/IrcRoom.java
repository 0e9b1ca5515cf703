package parley.client.irc;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import parley.client.model.Event;
import parley.client.model.Event.Attendee;

/// A room that one is in, or was in when the connection was lost.
///
/// `waiting` are the events that happened while another room was shown, the newest [#WAITING_MAX]
/// of them. Runs on the client's loop only, as all state here.
final class IrcRoom {
  private static final int WAITING_MAX = 500;

  private String name;
  private final Map<String, Attendee> members = new TreeMap<>();
  private final Deque<Event> waiting = new ArrayDeque<>();
  private String topic = "";
  private boolean namesKnown;
  private int unread;
  private boolean mentioned;

  IrcRoom(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  void name(String given) {
    name = given;
  }

  /// People by their folded nick.
  Map<String, Attendee> members() {
    return members;
  }

  /// People in the order of their names.
  List<Attendee> people() {
    List<Attendee> people = new ArrayList<>(members.values());
    people.sort(Comparator.comparing(Attendee::nick, String.CASE_INSENSITIVE_ORDER));
    return people;
  }

  String topic() {
    return topic;
  }

  void topic(String text) {
    topic = text;
  }

  /// Whether the list of people that the server sends on entering is complete.
  boolean namesKnown() {
    return namesKnown;
  }

  void namesAreKnown() {
    namesKnown = true;
  }

  int unread() {
    return unread;
  }

  boolean mentioned() {
    return mentioned;
  }

  /// Keeps an event for later; `mentions` says whether one's name is in it.
  void keep(Event event, boolean mentions) {
    if (waiting.size() == WAITING_MAX) {
      waiting.removeFirst();
    }
    waiting.addLast(event);
    unread++;
    mentioned |= mentions;
  }

  /// The kept events, which now count as seen.
  List<Event> takeWaiting() {
    List<Event> taken = List.copyOf(waiting);
    waiting.clear();
    unread = 0;
    mentioned = false;
    return taken;
  }

  /// Forgets who is here: the connection is lost.
  void forgetPeople() {
    members.clear();
    namesKnown = false;
  }
}
