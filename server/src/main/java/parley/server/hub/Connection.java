package parley.server.hub;

import io.netty.buffer.ByteBuf;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.core.ChatView;
import parley.core.Command;
import parley.core.Event.Kept;
import parley.core.Refusal;
import parley.core.RoomName;
import parley.core.Rules;
import parley.core.SessionId;
import parley.dialect.Conversation;
import parley.dialect.Host;
import parley.dialect.LineWriter;
import parley.wire.LineFramer;
import parley.wire.LineSink;
import parley.wire.Malformed;

/// One connection as the hub sees it: what comes in of it, at which pace, and which part of the
/// open batch goes out to it. Few fields and no collections, for there are many of them.
public final class Connection implements Host, LineSink {
  private static final long NEVER = Long.MAX_VALUE;

  private final Hub hub;
  private final Link link;
  private final SessionId session;
  private final LineFramer framer;
  private @Nullable Conversation conversation;

  // The range of the open batch that goes to this connection. `to` is -1 while nothing does.
  private @Nullable TurnLog log;
  private int from;
  private int to = -1;
  private @Nullable Range earlier;

  /// The person whose session this is; 0 while it has no name.
  long personId;

  /// The event last told through several rooms, so that it is told once.
  long toldEvent;

  private long deadline = NEVER;
  private boolean ended;
  private boolean waiting;

  // What arrived and may not be looked at yet; null nearly always.
  private byte @Nullable [] backlog;
  private float allowance;
  private long allowanceAt;
  private long heldBackSince = NEVER;

  Connection(Hub hub, Link link, SessionId session, int lineBytesMax) {
    this.hub = hub;
    this.link = link;
    this.session = session;
    this.framer = new LineFramer(lineBytesMax);
    this.allowance = hub.limits().burst();
    this.allowanceAt = hub.millis();
  }

  void begin(Conversation begun) {
    conversation = begun;
    begun.opened();
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
      batch.receivers.add(this);
    } else {
      earlier = new Range(log, from, to, earlier);
    }
    log = more;
    from = moreFrom;
    to = moreTo;
  }

  /// What goes to it with the batch that is being sealed.
  @Nullable Range takeRange() {
    var last = log == null ? null : new Range(log, from, to, earlier);
    log = null;
    to = -1;
    earlier = null;
    return last;
  }

  void deliver(ByteBuf bytes) {
    link.send(bytes);
  }

  Link link() {
    return link;
  }

  // ---- in ----

  /// Looks at what arrived, as far as pace and waiting allow; keeps the rest.
  void take(byte[] bytes, int start, int end) {
    if (ended) {
      return;
    }
    if (backlog != null) {
      keep(bytes, start, end);
      return;
    }
    int consumed = isHeldBack() ? 0 : framer.feed(bytes, start, end, this);
    if (!ended && start + consumed < end) {
      keep(bytes, start + consumed, end);
    } else if (isHeldBack()) {
      keep(bytes, end, end);
    }
  }

  private void keep(byte[] bytes, int start, int end) {
    var held = backlog == null ? new byte[0] : backlog;
    var more = new byte[held.length + end - start];
    System.arraycopy(held, 0, more, 0, held.length);
    System.arraycopy(bytes, start, more, held.length, end - start);
    if (backlog == null) {
      link.reading(false);
      heldBackSince = hub.millis();
      hub.heldBack(this);
    }
    backlog = more;
  }

  /// Goes on with what was kept, where it may. False while it must go on waiting.
  boolean goOn() {
    var held = backlog;
    if (ended || held == null) {
      return true;
    }
    if (isHeldBack()) {
      return false;
    }
    backlog = null;
    int consumed = framer.feed(held, 0, held.length, this);
    if (ended) {
      return true;
    }
    if (consumed < held.length || isHeldBack()) {
      backlog = Arrays.copyOfRange(held, consumed, held.length);
      return false;
    }
    heldBackSince = NEVER;
    link.reading(true);
    return true;
  }

  @Override
  public boolean line(byte[] bytes, int start, int end) {
    allowance--;
    hub.attempt(this, () -> conversation().line(bytes, start, end));
    return !ended && !isHeldBack();
  }

  @Override
  public boolean overlong() {
    allowance--;
    hub.attempt(this, () -> conversation().malformed(Malformed.TOO_LONG));
    return !ended && !isHeldBack();
  }

  private boolean isHeldBack() {
    return waiting || hub.isCongested() || !mayGoOn();
  }

  private boolean mayGoOn() {
    int rate = hub.limits().linesPerSecond();
    if (rate == 0 || allowance >= 1) {
      return true;
    }
    long now = hub.millis();
    float more = allowance + (now - allowanceAt) * rate / 1000f;
    allowance = Math.min(hub.limits().burst(), more);
    allowanceAt = now;
    return allowance >= 1;
  }

  /// Since when it is held back without a pause, in the hub's milliseconds; far in the future where
  /// it is not.
  long heldBackSince() {
    return waiting ? NEVER : heldBackSince;
  }

  void waitForAnswer(boolean wait) {
    waiting = wait;
  }

  /// What it waited for is there. Should it still be held back for another reason, the next tick
  /// looks after it.
  void goOnAfterAnswer() {
    boolean _ = goOn();
  }

  // ---- its time and end ----

  boolean isPast(long now) {
    return deadline <= now && backlog == null;
  }

  boolean ended() {
    return ended;
  }

  /// No more goes in or out, but for what the open batch already has for it.
  void end() {
    ended = true;
    backlog = null;
    deadline = NEVER;
    framer.discard();
  }

  // ---- what the conversation may do ----

  @Override
  public SessionId session() {
    return session;
  }

  @Override
  public String address() {
    return link.address();
  }

  @Override
  public Instant now() {
    return hub.now();
  }

  @Override
  public ChatView chat() {
    return hub.chat();
  }

  @Override
  public Rules rules() {
    return hub.rules();
  }

  @Override
  public @Nullable Refusal perform(Command command) {
    return hub.perform(this, command);
  }

  @Override
  public LineWriter writer() {
    return hub.writer();
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
  public @Nullable List<Kept> recent(RoomName room) {
    return hub.history().recent(room);
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
  public void variantChanged() {
    hub.variantChanged(this);
  }

  @Override
  public void deadline(Duration fromNow) {
    deadline = hub.millis() + fromNow.toMillis();
  }

  @Override
  public void noDeadline() {
    deadline = NEVER;
  }

  @Override
  public void close(String reason) {
    hub.end(this, reason);
  }
}
