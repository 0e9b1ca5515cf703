package parley.dialect;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.core.Nick;
import parley.core.Person;
import parley.core.Room;
import parley.core.RoomName;

/// Who is here, as dialects tell it.
public final class Roster {
  private Roster() {}

  /// The person who speaks on this connection; null where it has no name yet.
  public static @Nullable Person speaker(Host host) {
    var session = host.chat().session(host.session());
    return session == null ? null : session.person();
  }

  /// The names of these people, in alphabetical order whatever their case.
  public static List<String> names(Collection<Person> people) {
    return names(people.stream());
  }

  /// Whether this connection is in a room: its person is a member, or it listens without a name.
  /// What is in there is nobody else's business.
  public static boolean isIn(Host host, RoomName name) {
    var session = host.chat().session(host.session());
    var room = host.chat().room(name);
    if (session == null || room == null) {
      return false;
    }
    var person = session.person();
    return person == null ? room.equals(session.watched()) : room.member(person.id()) != null;
  }

  /// The names of those in a room whom this connection may see there, in the same order; none where
  /// it is not in it.
  public static List<String> namesIn(Host host, RoomName name) {
    var room = isIn(host, name) ? host.chat().room(name) : null;
    var me = speaker(host);
    return room == null
        ? List.of()
        : names(
            room.members().stream()
                .map(Room.Member::person)
                .filter(person -> person.equals(me) || isShown(room, person, me)));
  }

  /// In an auditorium those without a role see those who have one.
  private static boolean isShown(Room room, Person person, @Nullable Person to) {
    return !room.hides(person) || (to != null && !room.hides(to));
  }

  private static List<String> names(Stream<Person> people) {
    return people
        .map(Person::nick)
        .sorted(Comparator.comparing(Nick::key))
        .map(Nick::text)
        .toList();
  }
}
