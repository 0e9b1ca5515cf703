package parley.server.hub;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.core.Chat;
import parley.core.Event;
import parley.core.Letter;
import parley.core.Nick;
import parley.core.Person;
import parley.core.PersonFlag;
import parley.core.PersonId;
import parley.core.Session;
import parley.core.SessionId;

/// The connections of those whom an event concerns.
final class Addressees {
  private final Chat chat;
  private final FanOut fanOut;
  private final Hub hub;

  Addressees(Chat chat, FanOut fanOut, Hub hub) {
    this.chat = chat;
    this.fanOut = fanOut;
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

  /// Tells both of what one said to the other.
  void deliver(Event.PrivateSaid said) {
    chat.evolve(said);
    deliver(said, said);
  }

  /// The same of what is kept, and was applied.
  void deliver(Letter letter) {
    switch (letter) {
      case Letter.Said said -> deliver(said, said.said());
      case Letter.Redacted redacted -> deliver(redacted);
    }
  }

  private void deliver(Event event, Event.PrivateSaid said) {
    if (said.heard()) {
      for (Connection receiver : connections(person(said.to()))) {
        fanOut.tell(receiver, event);
      }
    }
    mine(connections(person(said.actor())), event);
  }

  /// Tells whoever is logged in to the other's account, and who took it back.
  private void deliver(Letter.Redacted redacted) {
    if (redacted.heard()) {
      for (Person receiver : chat.loggedIn(redacted.strand().other())) {
        if (!receiver.id().equals(redacted.actor())) {
          connections(receiver).forEach(connection -> fanOut.tell(connection, redacted));
        }
      }
    }
    mine(connections(person(redacted.actor())), redacted);
  }

  /// Tells all who want to hear operators.
  void tell(Event.ListenersTold told) {
    chat.evolve(told);
    for (Person person : chat.persons()) {
      boolean listens = person.has(PersonFlag.WALLOPS) || person.operator() != null;
      if (listens && !person.id().equals(told.actor())) {
        connections(person).forEach(connection -> fanOut.tell(connection, told));
      }
    }
    mine(connections(person(told.actor())), told);
  }

  /// All who are logged in to the account are one who reads.
  void read(Event.ReadMarked marked) {
    chat.evolve(marked);
    hub.accounts().keep(marked);
    var person = person(marked.actor());
    var account = person.account();
    for (Person each : account == null ? List.of(person) : chat.loggedIn(account)) {
      mine(connections(each), marked);
    }
  }

  /// Tells those sessions that asked to be told of one of these nicks, each once.
  void tellMonitors(Event event, Nick... nicks) {
    for (SessionId session : hub.monitors.sessions(nicks)) {
      var connection = hub.connection(session);
      if (connection != null) {
        hub.attempt(connection, () -> connection.conversation().monitored(event));
      }
    }
  }
}
