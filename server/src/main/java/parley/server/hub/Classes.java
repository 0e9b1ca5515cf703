package parley.server.hub;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.core.Nick;
import parley.core.Person;
import parley.core.PersonId;
import parley.core.Rules;
import parley.core.Session;
import parley.dialect.ClassCondition.Candidate;
import parley.dialect.ConnectionClass;
import parley.dialect.ConnectionClasses;

/// Puts every connection into its class: when it comes, when it is known better where from, and
/// whenever its person is another one, in another account, or becomes an operator or stops being
/// one. Hub thread only.
public final class Classes {
  private final Hub hub;
  private final Rules rules;
  private ConnectionClasses configured;
  private List<Terms> terms;

  /// @param rules the bounds of the chat
  Classes(Hub hub, Rules rules, ConnectionClasses configured) {
    this.hub = hub;
    this.rules = rules;
    this.configured = configured;
    this.terms = terms(configured, List.of());
  }

  /// Those of classes that stay as they are stay too.
  private List<Terms> terms(ConnectionClasses classes, List<Terms> before) {
    return classes.all().stream()
        .map(
            kind ->
                before.stream()
                    .filter(each -> each.kind().equals(kind))
                    .findFirst()
                    .orElseGet(() -> new Terms(kind, rules)))
        .toList();
  }

  /// From now on these hold, also for those who are here.
  ///
  /// @return how many of them have other bounds now, or are in a class of another name
  public int apply(ConnectionClasses changed) {
    configured = changed;
    terms = terms(changed, terms);
    int moved = 0;
    for (Connection connection : hub.everyone()) {
      var before = connection.terms().kind();
      choose(connection);
      var now = connection.terms().kind();
      if (!now.bounds().equals(before.bounds()) || !now.name().equals(before.name())) {
        moved++;
      }
    }
    return moved;
  }

  /// How many connections are in which class, the usual one last.
  List<ConnectionClass.Use> uses() {
    return terms.stream()
        .map(each -> new ConnectionClass.Use(each.kind(), each.connections))
        .toList();
  }

  /// Names of the classes of a person's connections, but for the usual one.
  Set<String> of(Person person) {
    var names = new TreeSet<String>();
    for (Session session : person.sessions()) {
      var connection = hub.connection(session.id());
      if (connection != null && !isUsual(connection.terms())) {
        names.add(connection.terms().kind().name());
      }
    }
    return names;
  }

  private boolean isUsual(Terms of) {
    return of.equals(terms.getLast());
  }

  /// The class of a connection that has just come.
  Terms enter(Link link) {
    var first = fitting(link, null);
    first.connections++;
    link.outputBytesMax(first.kind().bounds().outputQueueBytes());
    return first;
  }

  /// A connection is gone.
  void leave(Connection connection) {
    connection.terms().connections--;
  }

  /// Puts a connection into the class that fits it now.
  void choose(Connection connection) {
    var before = connection.terms();
    var session = hub.chat().session(connection.session());
    var now = fitting(connection.link(), session == null ? null : session.person());
    if (now.equals(before) || connection.ended()) {
      return;
    }
    before.connections--;
    now.connections++;
    connection.terms(now);
    connection.link().outputBytesMax(now.kind().bounds().outputQueueBytes());
    hub.attempt(connection, () -> connection.conversation().classChanged(before.kind()));
  }

  /// A person is in another account, became an operator or stopped being one.
  void choose(PersonId id) {
    var person = configured.isUniform() ? null : hub.chat().person(id);
    if (person != null) {
      for (Session session : List.copyOf(person.sessions())) {
        var connection = hub.connection(session.id());
        if (connection != null) {
          choose(connection);
        }
      }
    }
  }

  private Terms fitting(Link link, @Nullable Person person) {
    if (configured.isUniform()) {
      return terms.getLast();
    }
    var account = person == null ? null : person.account();
    var kind =
        configured.of(
            new Candidate(
                link.address(),
                link.listener(),
                link.isSecure(),
                account == null ? null : nick(account),
                person != null && person.operator() != null));
    return terms.stream().filter(each -> each.kind().equals(kind)).findFirst().orElseThrow();
  }

  private @Nullable Nick nick(String account) {
    return rules.names().nick(account);
  }
}
