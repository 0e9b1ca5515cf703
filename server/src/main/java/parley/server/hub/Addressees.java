package parley.server.hub;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.core.Chat;
import parley.core.ChatView;
import parley.core.Event;
import parley.core.Person;
import parley.core.PersonId;
import parley.core.Session;

/// The connections of those whom an event concerns.
final class Addressees {
  private final ChatView chat;
  private final Hub hub;

  Addressees(ChatView chat, Hub hub) {
    this.chat = chat;
    this.hub = hub;
  }

  /// Someone of whom an event tells, so that they are here.
  Person person(PersonId id) {
    var person = chat.person(id);
    if (person == null) {
      throw new IllegalStateException("nobody with id " + id.value());
    }
    return person;
  }

  /// That of a session; null where it is gone.
  @Nullable Connection connection(Session session) {
    return hub.connection(session.id());
  }

  /// All of a person's.
  List<Connection> connections(Person person) {
    var sessions = person.sessions();
    if (sessions.size() == 1) {
      var only = hub.connection(sessions.getFirst().id());
      return only == null ? List.of() : List.of(only);
    }
    return sessions.stream()
        .map(session -> hub.connection(session.id()))
        .filter(connection -> connection != null)
        .toList();
  }

  /// Tells these of what their own person did or underwent.
  void mine(List<Connection> sessions, Event event) {
    for (Connection session : sessions) {
      try {
        session.conversation().mine(event);
      } catch (RuntimeException bug) {
        hub.failed(session, bug);
      }
    }
  }

  /// All who are logged in to the account are one who reads.
  void read(Chat state, Event.ReadMarked marked) {
    state.evolve(marked);
    hub.accounts().keep(marked);
    var person = person(marked.actor());
    var account = person.account();
    for (Person each : account == null ? List.of(person) : chat.loggedIn(account)) {
      mine(connections(each), marked);
    }
  }
}
