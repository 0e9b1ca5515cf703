package parley.server.hub;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.core.Chat;
import parley.core.ChatView;
import parley.core.Command;
import parley.core.Command.EndSession;
import parley.core.Decision;
import parley.core.Event;
import parley.core.NoticeTopic;
import parley.core.Refusal;
import parley.core.Rules;
import parley.core.SessionId;
import parley.core.Stamp;
import parley.dialect.Dialect;
import parley.dialect.Farewell;
import parley.dialect.Monitors;
import parley.journal.Journal;
import parley.journal.JournalException;
import parley.wire.LineWriter;

/// The one writer of the chat: takes what connections say, decides it, and tells everyone.
///
/// Every method runs on one thread, the hub's. The transport calls [#opened], [#received],
/// [#closed], [#tick] four times a second, and [#endOfTurn] whenever it has given all there was.
public final class Hub {
  private static final Logger LOG = LoggerFactory.getLogger(Hub.class);
  static final int TICKS_PER_SECOND = 4;

  private final Rules rules;
  private final Journal journal;
  private final TurnTime time;
  private final Chat chat;
  private final Classes classes;
  private final FanOut fanOut;
  private final Outbox outbox;
  private final History history;
  private final Happenings happenings;
  private final Governance governance;
  private final AccountDesk accounts;
  private final Map<SessionId, Connection> connections = new HashMap<>();
  final Monitors monitors = new Monitors();
  private final HeldBack heldBack = new HeldBack();
  private final Deadlines deadlines;
  private final Deque<Runnable> afterwards = new ArrayDeque<>();
  private final LineWriter writer = new LineWriter();
  private byte[] input = new byte[16 * 1024];
  private Stamper stamper;
  private long sessions;
  private int ticks;
  private int happening;
  private boolean congested;
  private boolean stopping;

  /// @param rules the bounds of the chat
  /// @param limits the bounds of the hub
  /// @param clock what time it is
  /// @param journal keeps what is said; its executor must lead to the hub's thread
  /// @param office the accounts; its executor must lead to the hub's thread too
  /// @param allocator where output is gathered
  public Hub(
      Rules rules,
      HubLimits limits,
      InstantSource clock,
      Journal journal,
      AccountOffice office,
      ByteBufAllocator allocator) {
    this.rules = rules;
    this.journal = journal;
    this.time = new TurnTime(clock);
    this.governance = new Governance(this, rules.names().casemapping());
    this.chat = new Chat(rules);
    this.classes = new Classes(this, rules, limits.classes());
    this.fanOut = new FanOut(allocator);
    this.outbox = new Outbox(journal, fanOut, new TakenBack(this, chat), limits.waitingBytes());
    this.deadlines = new Deadlines(time, outbox);
    this.history = new History(this, journal, outbox, limits.recentEvents());
    this.happenings = new Happenings(chat, fanOut, history, this);
    this.accounts = new AccountDesk(this, chat, office, rules.names().casemapping());
    this.stamper = new Stamper(time, 0);
  }

  /// Brings back what the journal knows. Before all else.
  ///
  /// @throws JournalException where the journal cannot be read
  public void recover() throws JournalException {
    var recovered = journal.recover();
    Recovery.restore(chat, recovered, rules.names().casemapping(), time.instant());
    accounts.recover();
    stamper = new Stamper(time, recovered.lastId());
    outbox.recovered(recovered.lastId());
  }

  // ---- what the transport tells ----

  /// A connection is there, and speaks this dialect.
  ///
  /// @param lineBytesMax the longest line it may send, terminator not counted
  public Connection opened(Link link, Dialect dialect, int lineBytesMax) {
    var id = new SessionId(++sessions);
    var connection = new Connection(this, link, id, lineBytesMax);
    connections.put(id, connection);
    var name = dialect.name();
    LOG.info("Client connected from {} session={} dialect={}", link.address(), id.value(), name);
    attempt(connection, () -> connection.begin(dialect));
    if (!governance.barsAtTheDoor(connection)) {
      attempt(connection, connection::greet);
    }
    if (stopping) {
      expel(connection, Farewell.SHUTDOWN);
    }
    return connection;
  }

  /// Bytes arrived. Takes over their one reference.
  public void received(Connection connection, ByteBuf bytes) {
    int length = bytes.readableBytes();
    if (input.length < length) {
      input = new byte[length];
    }
    bytes.readBytes(input, 0, length);
    bytes.release();
    connection.receive(input, length);
  }

  /// The connection is gone, by the peer's doing or the network's. Harmless when it ended before.
  ///
  /// @param reason told to the others
  public void closed(Connection connection, String reason) {
    if (leave(connection, reason)) {
      connection.end();
    }
  }

  /// Ends a connection for a reason of the server's own; the conversation says so first.
  public void expel(Connection connection, Farewell reason) {
    if (!connection.ended()) {
      attempt(connection, () -> connection.conversation().ending(reason));
      governance.expelled(connection, reason);
      end(connection, reason.text());
    }
  }

  /// All that was there has been given: what can go out goes out.
  public void endOfTurn() {
    outbox.endOfTurn(time.steady());
    if (congested && !outbox.isCongested()) {
      congested = false;
      heldBack.goOn();
      outbox.endOfTurn(time.steady());
    }
    time.over();
  }

  /// A quarter of a second has passed.
  public void tick() {
    deadlines.tick();
    boolean second = ++ticks % TICKS_PER_SECOND == 0;
    if (second) {
      // Before they go on: a peer of whom each read is used up at once is held back only until
      // then.
      for (Connection connection : heldBack.flooding(time.steady())) {
        expel(connection, Farewell.FLOOD);
      }
    }
    heldBack.goOn();
    if (second) {
      deadlines.meet(connections.values());
      governance.tick();
    }
  }

  /// Ends every connection with a last word, also those that come from now on. Output goes out as
  /// usual; see [#isIdle].
  public void stop() {
    stopping = true;
    var all = everyone();
    for (Connection connection : all) {
      attempt(connection, () -> connection.conversation().ending(Farewell.SHUTDOWN));
    }
    // Everyone leaves: telling everyone of everyone would be too much for a large room.
    fanOut.silence();
    for (Connection connection : all) {
      end(connection, Farewell.SHUTDOWN.text());
    }
  }

  /// Whether nothing waits to go out or to be written.
  public boolean isIdle() {
    return outbox.isIdle() && governance.isIdle() && accounts.isIdle();
  }

  /// What operators may do.
  public Governance governance() {
    return governance;
  }

  /// How many connections there are.
  public int connections() {
    return connections.size();
  }

  /// Bytes of output that are not let go yet.
  int waitingBytes() {
    return outbox.waitingBytes();
  }

  /// The classes that connections are in.
  public Classes classes() {
    return classes;
  }

  HeldBack heldBack() {
    return heldBack;
  }

  /// Whether nothing more should be looked at; the end of the turn in which that is over goes on
  /// with it.
  boolean isCongested() {
    if (!congested) {
      congested = outbox.isCongested();
    }
    return congested;
  }

  /// Milliseconds that passed, whatever the clock says.
  long steadyMillis() {
    return time.steady();
  }

  Deadlines deadlines() {
    return deadlines;
  }

  // ---- what connections ask ----

  @Nullable Refusal perform(Connection connection, Command command) {
    if (connection.ended()) {
      return Refusal.INTERNAL;
    }
    var barred = governance.refusal(connection, command);
    if (barred != null) {
      return barred;
    }
    Decision decision;
    try {
      decision = connection.terms().decider().decide(chat, command, stamper.next());
    } catch (RuntimeException bug) {
      LOG.error("session={} deciding failed", connection.session().value(), bug);
      return Refusal.INTERNAL;
    }
    return switch (decision) {
      case Decision.Refused refused -> {
        happen(connection, refused.events());
        yield refused.refusal();
      }
      case Decision.Accepted accepted -> {
        happen(connection, accepted.events());
        yield null;
      }
    };
  }

  private void happen(Connection connection, List<Event> events) {
    happening++;
    try {
      for (Event event : events) {
        happenings.happen(connection, event);
      }
    } finally {
      happening--;
      while (happening == 0 && !afterwards.isEmpty()) {
        afterwards.remove().run();
      }
    }
  }

  /// Runs what must not come between the parts of something that is happening.
  void afterwards(Runnable action) {
    if (happening == 0) {
      action.run();
    } else {
      afterwards.add(action);
    }
  }

  void tellOperators(NoticeTopic topic, String text) {
    afterwards(() -> happenings.tell(new Event.OperatorsTold(topic, text, stamper.next())));
  }

  void send(Connection connection, LineWriter lines, long eventId) {
    if (!connection.ended()) {
      fanOut.send(connection, lines, outbox.isPending(eventId) ? eventId : 0);
    }
  }

  void end(Connection connection, String reason) {
    afterwards(
        () -> {
          if (leave(connection, reason)) {
            fanOut.open().close(connection);
            connection.end();
          }
        });
  }

  private boolean leave(Connection connection, String reason) {
    var id = connection.session();
    if (connections.remove(id) == null) {
      return false;
    }
    try {
      var _ = perform(connection, new EndSession(id, reason));
    } catch (RuntimeException bug) {
      LOG.error("session={} leaving failed", id.value(), bug);
    }
    monitors.remove(id);
    classes.leave(connection);
    LOG.debug("Client gone session={}", id.value());
    return true;
  }

  void variantChanged(Connection connection) {
    fanOut.revise(connection, chat.session(connection.session()));
  }

  /// Runs what a dialect does. A failure of ours costs this connection, and nobody else.
  void attempt(Connection connection, Runnable action) {
    try {
      action.run();
    } catch (RuntimeException bug) {
      failed(connection, bug);
    }
  }

  /// A conversation failed: it ends with a last word, as far as it still can.
  void failed(Connection connection, RuntimeException bug) {
    LOG.error("session={} conversation failed", connection.session().value(), bug);
    afterwards(
        () -> {
          // Half a line may be in it.
          writer.clear();
          connection.sayThatItFailed();
          end(connection, Farewell.INTERNAL.text());
        });
  }

  /// All connections.
  List<Connection> everyone() {
    return List.copyOf(connections.values());
  }

  /// The connections of people who have no name yet.
  List<Connection> unnamed() {
    return connections.values().stream().filter(each -> each.personId == 0).toList();
  }

  @Nullable Connection connection(SessionId id) {
    return connections.get(id);
  }

  Happenings happenings() {
    return happenings;
  }

  History history() {
    return history;
  }

  AccountDesk accounts() {
    return accounts;
  }

  ChatView chat() {
    return chat;
  }

  LineWriter writer() {
    return writer.clear();
  }

  Stamp stamp() {
    return stamper.next();
  }

  Instant now() {
    return time.instant();
  }
}
