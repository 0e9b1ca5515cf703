package parley.server.hub;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
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
import parley.core.Decider;
import parley.core.Decision;
import parley.core.Event.Kept;
import parley.core.Refusal;
import parley.core.Room;
import parley.core.Rules;
import parley.core.SessionId;
import parley.dialect.Dialect;
import parley.dialect.Farewell;
import parley.dialect.LineWriter;
import parley.journal.Journal;
import parley.journal.JournalException;

/// The one writer of the chat: takes what connections say, decides it, and tells everyone.
///
/// Every method runs on one thread, the hub's. The transport calls [#opened], [#received],
/// [#closed], [#tick] four times a second, and [#endOfTurn] whenever it has given all that was
/// there; nothing goes out before that.
public final class Hub {
  private static final Logger LOG = LoggerFactory.getLogger(Hub.class);
  private static final int TICKS_PER_SECOND = 4;

  private final Rules rules;
  private final HubLimits limits;
  private final InstantSource clock;
  private final Journal journal;
  private final Chat chat = new Chat();
  private final Decider decider;
  private final FanOut fanOut;
  private final Outbox outbox;
  private final History history;
  private final Happenings happenings;
  private final Map<SessionId, Connection> connections = new HashMap<>();
  private final List<Connection> heldBack = new ArrayList<>();
  private final LineWriter writer = new LineWriter();
  private byte[] input = new byte[16 * 1024];
  private Stamper stamper;
  private long sessions;
  private int ticks;
  private boolean congested;

  /// @param rules the bounds of the chat
  /// @param limits the bounds of the hub
  /// @param clock what time it is
  /// @param journal keeps what is said; its executor must lead to the hub's thread
  /// @param allocator where output is gathered
  public Hub(
      Rules rules,
      HubLimits limits,
      InstantSource clock,
      Journal journal,
      ByteBufAllocator allocator) {
    this.rules = rules;
    this.limits = limits;
    this.clock = clock;
    this.journal = journal;
    this.decider = new Decider(rules);
    this.fanOut = new FanOut(allocator);
    this.outbox = new Outbox(journal, fanOut, new TakenBack(), limits.waitingBytes());
    this.history = new History(this, journal, outbox, limits.recentEvents());
    this.happenings = new Happenings(chat, fanOut, history, this);
    this.stamper = new Stamper(clock, 0);
  }

  /// Brings back what the journal knows. Before all else.
  ///
  /// @throws JournalException where the journal cannot be read
  public void recover() throws JournalException {
    var recovered = journal.recover();
    for (var room : recovered.rooms()) {
      chat.restore(room.name(), room.opened(), room.sequence(), room.topic());
    }
    stamper = new Stamper(clock, recovered.lastId());
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
    LOG.info(
        "Client connected from {} session={} dialect={}",
        link.address(),
        id.value(),
        dialect.name());
    attempt(connection, () -> connection.begin(dialect.begin(connection)));
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
    connection.take(input, 0, length);
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
      end(connection, reason.text());
    }
  }

  /// All that was there has been given: what can go out goes out.
  public void endOfTurn() {
    if (congested && !outbox.isCongested()) {
      goOnWithHeldBack();
    }
    outbox.endOfTurn();
    congested = outbox.isCongested();
  }

  /// A quarter of a second has passed.
  public void tick() {
    goOnWithHeldBack();
    if (++ticks % TICKS_PER_SECOND == 0) {
      long now = millis();
      for (Connection connection : List.copyOf(connections.values())) {
        if (connection.isPast(now)) {
          connection.noDeadline();
          attempt(connection, () -> connection.conversation().deadlinePassed());
        }
      }
      endFlooding(now);
    }
  }

  /// Ends every connection with a last word. Output goes out as usual; see [#isIdle].
  public void stop() {
    for (Connection connection : List.copyOf(connections.values())) {
      expel(connection, Farewell.SHUTDOWN);
    }
  }

  /// Whether nothing waits to go out or to be written.
  public boolean isIdle() {
    return outbox.isIdle();
  }

  /// How many connections there are.
  public int connections() {
    return connections.size();
  }

  /// Bytes of output that are not let go yet.
  int waitingBytes() {
    return outbox.waitingBytes();
  }

  // ---- pace ----

  void heldBack(Connection connection) {
    heldBack.add(connection);
  }

  boolean isCongested() {
    return outbox.isCongested();
  }

  private void goOnWithHeldBack() {
    if (!heldBack.isEmpty()) {
      var waiting = List.copyOf(heldBack);
      heldBack.clear();
      for (Connection connection : waiting) {
        if (!connection.goOn()) {
          heldBack.add(connection);
        }
      }
    }
  }

  private void endFlooding(long now) {
    for (Connection connection : List.copyOf(heldBack)) {
      if (now - connection.heldBackSince() > limits.floodTime().toMillis() && !congested) {
        expel(connection, Farewell.FLOOD);
      }
    }
  }

  // ---- what connections ask ----

  @Nullable Refusal perform(Connection connection, Command command) {
    Decision decision;
    try {
      decision = decider.decide(chat, command, stamper.next());
    } catch (RuntimeException bug) {
      LOG.error("session={} deciding failed", connection.session().value(), bug);
      return Refusal.INTERNAL;
    }
    return switch (decision) {
      case Decision.Refused refused -> refused.refusal();
      case Decision.Accepted accepted -> {
        for (var event : accepted.events()) {
          happenings.happen(connection, event);
        }
        yield null;
      }
    };
  }

  void send(Connection connection, LineWriter lines, long eventId) {
    if (!connection.ended()) {
      fanOut.send(connection, lines, outbox.isPending(eventId) ? eventId : 0);
    }
  }

  void end(Connection connection, String reason) {
    if (leave(connection, reason)) {
      fanOut.open().closing.add(connection);
      connection.end();
    }
  }

  private boolean leave(Connection connection, String reason) {
    if (connections.remove(connection.session()) == null) {
      return false;
    }
    var _ = perform(connection, new EndSession(connection.session(), reason));
    LOG.debug("Client gone session={}", connection.session().value());
    return true;
  }

  void variantChanged(Connection connection) {
    var session = chat.session(connection.session());
    var person = session == null ? null : session.person();
    if (person != null) {
      fanOut.revise(connection, person.rooms().stream().map(Room::name).toList());
    } else if (session != null && session.watched() != null) {
      fanOut.revise(connection, List.of(session.watched().name()));
    }
  }

  /// Runs what a dialect does. A failure of ours costs this connection, and nobody else.
  void attempt(Connection connection, Runnable action) {
    try {
      action.run();
    } catch (RuntimeException bug) {
      LOG.error("session={} conversation failed", connection.session().value(), bug);
      end(connection, Farewell.INTERNAL.text());
    }
  }

  @Nullable Connection connection(SessionId id) {
    return connections.get(id);
  }

  History history() {
    return history;
  }

  HubLimits limits() {
    return limits;
  }

  Rules rules() {
    return rules;
  }

  ChatView chat() {
    return chat;
  }

  LineWriter writer() {
    return writer.clear();
  }

  Instant now() {
    return clock.instant();
  }

  long millis() {
    return clock.millis();
  }

  /// What happens to kept events that the journal refused.
  private final class TakenBack implements Outbox.Refused {
    @Override
    public void revert(List<Kept> events) {
      for (Kept event : events.reversed()) {
        chat.revert(event);
        history.remove(event);
      }
    }

    @Override
    public void undone(Connection author, Kept event) {
      if (!author.ended()) {
        attempt(author, () -> author.conversation().undone(event, Refusal.NOT_KEPT));
      }
    }
  }
}
