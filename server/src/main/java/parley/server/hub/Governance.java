package parley.server.hub;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.core.NoticeTopic;
import parley.core.Person;
import parley.core.Session;
import parley.dialect.Farewell;
import parley.dialect.Operations;
import parley.dialect.OperatorBlock;

/// What operators of the server may do with it. Hub thread only.
public final class Governance implements Operations {
  private static final Logger LOG = LoggerFactory.getLogger(Governance.class);

  private final Hub hub;
  private Steward steward = Steward.NONE;
  private Executor workers = Runnable::run;
  private Executor hubThread = Runnable::run;
  private List<OperatorBlock> operators = List.of();
  private int asides;

  Governance(Hub hub) {
    this.hub = hub;
  }

  /// Says who does what the hub cannot. Before it listens.
  ///
  /// @param workers where work is done that takes long
  /// @param hubThread leads to the hub's thread
  public void begin(Steward steward, Executor workers, Executor hubThread) {
    this.steward = steward;
    this.workers = workers;
    this.hubThread = hubThread;
  }

  /// Who may become an operator from now on.
  public void operators(List<OperatorBlock> configured) {
    operators = List.copyOf(configured);
  }

  @Override
  public List<OperatorBlock> operators() {
    return operators;
  }

  @Override
  public boolean isSecret(String kept, String said) {
    return steward.isSecret(kept, said);
  }

  @Override
  public void end(Person person, Farewell reason) {
    for (Session session : List.copyOf(person.sessions())) {
      var connection = hub.connection(session.id());
      if (connection != null) {
        hub.expel(connection, reason);
      }
    }
  }

  @Override
  public void notice(NoticeTopic topic, String text) {
    if (topic != NoticeTopic.CONNECTS) {
      // Who comes and goes is logged where it happens.
      LOG.info("notice={} {}", topic, Visible.text(text));
    }
    if (hub.chat().operators().stream().anyMatch(person -> hears(person, topic))) {
      hub.tellOperators(topic, text);
    }
  }

  /// The server ends a connection.
  void expelled(Connection connection, Farewell reason) {
    switch (reason.kind()) {
      case FLOOD, TOO_SLOW ->
          notice(NoticeTopic.FLOODS, described(connection) + " is ended: " + reason.text());
      case SHUTDOWN, NOT_NAMED_IN_TIME, IDLE, INTERNAL, KILLED, BANNED, CLOSED -> {
        // Told by who does it, or nothing that an operator must know.
      }
    }
  }

  private String described(Connection connection) {
    var session = hub.chat().session(connection.session());
    var person = session == null ? null : session.person();
    return (person == null ? "*" : person.nick().text()) + " (" + connection.address() + ")";
  }

  /// Whether this person is an operator who wants to be told of it.
  static boolean hears(Person person, NoticeTopic topic) {
    var operator = person.operator();
    return operator != null && operator.topics().contains(topic);
  }

  @Override
  public void stop(boolean again) {
    steward.stop(again);
  }

  /// Does work elsewhere while the connection waits.
  <T> void aside(Connection connection, Supplier<T> work, Consumer<T> done) {
    connection.waitForAnswer();
    asides++;
    workers.execute(
        () -> {
          T result;
          try {
            result = work.get();
          } catch (RuntimeException bug) {
            hubThread.execute(() -> answered(connection, () -> hub.failed(connection, bug)));
            return;
          }
          hubThread.execute(() -> answered(connection, () -> done.accept(result)));
        });
  }

  private void answered(Connection connection, Runnable done) {
    asides--;
    connection.hasAnswer();
    if (!connection.ended()) {
      hub.attempt(connection, done);
      connection.goOnAfterAnswer();
    }
  }

  /// Whether no work is being done elsewhere.
  boolean isIdle() {
    return asides == 0;
  }
}
