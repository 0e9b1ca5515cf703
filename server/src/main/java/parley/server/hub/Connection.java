package parley.server.hub;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.core.Command;
import parley.core.HistoryQuery;
import parley.core.Refusal;
import parley.core.RoomName;
import parley.core.SessionId;
import parley.dialect.Conversation;
import parley.dialect.Dialect;
import parley.dialect.Farewell;
import parley.dialect.account.AccountAnswer;
import parley.dialect.account.AccountRequest;
import parley.wire.FirstBytes;
import parley.wire.LineFramer;
import parley.wire.LineSink;
import parley.wire.LineWriter;
import parley.wire.Malformed;
import parley.wire.TelnetFilter;

/// One connection as the hub sees it: what comes in of it, at which pace, and which part of the
/// open batch goes out to it. Few fields and no collections, for there are many of them.
public final class Connection extends Seat implements LineSink {
  private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
  private static final long NEVER = Long.MAX_VALUE;
  private static final int AT_EASE = Integer.MAX_VALUE;

  /// Transports stop when they are told to, so that this is not reached.
  private static final int UNREAD_BYTES_MAX = 1 << 20;

  /// What lay in the network while it was held back needs a moment to arrive.
  private static final long GRACE_MILLIS = 5000;

  private final LineFramer framer;
  private @Nullable Conversation conversation;
  private @Nullable TelnetFilter telnet;

  // The range of the open batch that goes to this connection. `to` is -1 while nothing does.
  private @Nullable TurnLog log;
  private @Nullable Range earlier;
  private int from;
  private int to = -1;

  /// The round of telling neighbours in which this one was told, so that it is told once.
  int toldInRound;

  /// The person whose session this is; 0 while it has no name.
  long personId;

  /// Attempts to log in that failed.
  int failedLogins;

  private long deadline = NEVER;
  private long paidUntil;

  /// Since when its own pace holds it back, in seconds of the hub's steady time; [#AT_EASE] once it
  /// has regained some of its burst.
  private int hurriedSince = AT_EASE;

  private boolean spoke;
  private boolean ended;
  private boolean waiting;

  // What arrived and may not be looked at yet; null nearly always.
  private @Nullable Unread unread;

  Connection(Hub hub, Link link, SessionId session, int lineBytesMax) {
    super(hub, link, session);
    this.framer = new LineFramer(lineBytesMax);
  }

  void begin(Dialect dialect) {
    telnet = dialect.hearsTelnet() ? new TelnetFilter() : null;
    conversation = dialect.begin(this);
  }

  /// The conversation may speak now.
  void greet() {
    conversation().opened();
  }

  Conversation conversation() {
    if (conversation == null) {
      throw new IllegalStateException("the conversation has not begun");
    }
    return conversation;
  }

  // ---- out ----

  /// These bytes of the log go to this connection too. The next line usually extends the range.
  void extend(Batch batch, TurnLog more, int moreFrom, int moreTo) {
    if (to == moreFrom && log == more) {
      to = moreTo;
    } else {
      extendAnew(batch, more, moreFrom, moreTo);
    }
  }

  private void extendAnew(Batch batch, TurnLog more, int moreFrom, int moreTo) {
    if (ended) {
      return;
    }
    if (log == null) {
      batch.receives(this);
    } else {
      earlier = new Range(log, from, to, earlier);
    }
    log = more;
    from = moreFrom;
    to = moreTo;
  }

  /// What goes to it with the batch that is being sealed. Only where anything does.
  Range takeRange() {
    var last = new Range(Objects.requireNonNull(log, "nothing goes to it"), from, to, earlier);
    log = null;
    to = -1;
    earlier = null;
    return last;
  }

  // ---- in ----

  /// Bytes arrived, the first so many of these. They may be changed.
  void receive(byte[] bytes, int length) {
    var filter = telnet;
    if (filter == null) {
      take(bytes, 0, length);
      return;
    }
    int left = filter.filter(bytes, 0, length);
    byte[] refusals = filter.takeRefusals();
    if (refusals.length > 0) {
      send(writer().put(refusals));
    }
    take(bytes, 0, left);
  }

  /// Looks at what arrived, as far as pace and waiting allow; keeps the rest.
  private void take(byte[] bytes, int start, int end) {
    int at = start;
    if (!ended && unread == null && !isHeldBack()) {
      at += framer.feed(bytes, start, end, this);
    }
    if (!ended && (at < end || unread != null || isHeldBack())) {
      keep(bytes, at, end);
    }
  }

  private void keep(byte[] bytes, int start, int end) {
    var held = unread;
    if (held == null) {
      held = new Unread();
      unread = held;
      hurry();
      hub.heldBack().add(this);
      link.reading(false);
    }
    held.add(bytes, start, end);
    if (held.size() > UNREAD_BYTES_MAX) {
      hub.expel(this, Farewell.FLOOD);
    }
  }

  /// Goes on with what was kept, where it may. False while it must go on waiting.
  boolean goOn() {
    var held = unread;
    if (held == null) {
      return true;
    }
    if (waiting || hub.isCongested()) {
      // Not its own doing: whether it sends too much shows when it may go on.
      hurriedSince = seconds();
      return false;
    }
    if (mayGoOn()) {
      held.feed(framer, this);
    }
    if (ended) {
      return true;
    }
    if (!held.isEmpty() || isHeldBack()) {
      hurry();
      return false;
    }
    unread = null;
    if (deadline != NEVER) {
      deadline = Math.max(deadline, hub.deadlines().now() + GRACE_MILLIS);
    }
    link.reading(true);
    return true;
  }

  @Override
  public boolean line(byte[] bytes, int start, int end) {
    pay();
    if (!spoke && FirstBytes.isHttpRequest(bytes, start, end)) {
      hub.expel(this, Farewell.HTTP);
      return false;
    }
    spoke = true;
    try {
      conversation().line(bytes, start, end);
    } catch (RuntimeException bug) {
      hub.failed(this, bug);
    }
    return !ended && !isHeldBack();
  }

  @Override
  public boolean overlong() {
    pay();
    hub.attempt(this, () -> conversation().malformed(Malformed.TOO_LONG));
    return !ended && !isHeldBack();
  }

  private void pay() {
    long now = hub.steadyMillis();
    if (terms().pace().isRested(paidUntil, now)) {
      hurriedSince = AT_EASE;
    }
    paidUntil = terms().pace().after(paidUntil, now);
  }

  private void hurry() {
    if (hurriedSince == AT_EASE) {
      hurriedSince = seconds();
    }
  }

  private int seconds() {
    return (int) (hub.steadyMillis() / 1000);
  }

  private boolean isHeldBack() {
    return waiting || hub.isCongested() || !mayGoOn();
  }

  private boolean mayGoOn() {
    return terms().pace().allows(paidUntil, hub.steadyMillis());
  }

  /// Whether its own pace has held it back for longer than may be.
  boolean isFlooding(long now) {
    return unread != null && !waiting && hurriedSince < (now - terms().floodMillis()) / 1000;
  }

  /// Nothing more of it is looked at until the answer is there.
  void waitForAnswer() {
    waiting = true;
  }

  void hasAnswer() {
    waiting = false;
  }

  /// What it waited for is there and was dealt with. Should it still be held back for another
  /// reason, the next tick looks after it; should the answer have come at once, the line that asked
  /// is still being carried out.
  void goOnAfterAnswer() {
    if (unread != null && !unread.isBeingRead()) {
      hurriedSince = seconds();
      if (goOn()) {
        hub.heldBack().remove(this);
      }
    }
  }

  // ---- its time and end ----

  /// Whether the deadline has come. A peer that is not listened to is not late.
  ///
  /// @param now of [Deadlines]
  boolean isLate(long now) {
    return deadline <= now && unread == null && !waiting;
  }

  void deadlinePassed() {
    deadline = NEVER;
    hub.attempt(this, () -> conversation().deadlinePassed());
  }

  /// A last word, as far as it still can.
  void sayThatItFailed() {
    try {
      conversation().ending(Farewell.INTERNAL);
    } catch (RuntimeException again) {
      LOG.debug("session={} no last word", session().value(), again);
    }
  }

  boolean ended() {
    return ended;
  }

  /// No more goes in or out, but for what the open batch already has for it.
  void end() {
    ended = true;
    unread = null;
    deadline = NEVER;
    framer.discard();
  }

  // ---- what the conversation may do ----

  @Override
  public void comesThrough(String gateway, InetAddress address, boolean secure) {
    link.comesThrough(address, secure);
    hub.classes().choose(this);
    LOG.info("Client is behind gateway {} at {} session={}", gateway, address(), session().value());
    hub.governance().barsAtTheDoor(this);
  }

  @Override
  public @Nullable Refusal perform(Command command) {
    return hub.perform(this, command);
  }

  @Override
  public void send(LineWriter lines) {
    hub.send(this, lines, 0);
  }

  @Override
  public void send(LineWriter lines, long eventId) {
    hub.send(this, lines, eventId);
  }

  @Override
  public void fetchRecent(RoomName room, Runnable done) {
    hub.history().fetchRecent(this, room, done);
  }

  @Override
  public void replay(RoomName room, int limit) {
    hub.history().replay(this, room, limit);
  }

  @Override
  public void replayKept(RoomName room, int limit, Runnable done) {
    hub.history().replayKept(this, room, limit, done);
  }

  @Override
  public void find(HistoryQuery query, Found found) {
    hub.history().find(this, query, found);
  }

  @Override
  public void variantChanged() {
    hub.variantChanged(this);
  }

  @Override
  public void deadline(Duration fromNow) {
    deadline = hub.deadlines().now() + fromNow.toMillis();
  }

  @Override
  public void noDeadline() {
    deadline = NEVER;
  }

  @Override
  public void ask(AccountRequest request, Consumer<AccountAnswer> answer) {
    hub.accounts().ask(this, request, answer);
  }

  @Override
  public <T> void aside(Supplier<T> work, Consumer<T> done) {
    hub.governance().aside(this, work, done);
  }

  @Override
  public void check(Supplier<Boolean> check, Consumer<Boolean> done, Runnable busy) {
    hub.governance().check(this, check, done, busy);
  }

  @Override
  public void close(String reason) {
    hub.end(this, reason);
  }
}
