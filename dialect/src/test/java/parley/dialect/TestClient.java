package parley.dialect;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import parley.core.ChatView;
import parley.core.Command;
import parley.core.Event;
import parley.core.HistoryQuery;
import parley.core.KeptKind;
import parley.core.Person;
import parley.core.Refusal;
import parley.core.RoomName;
import parley.core.Rules;
import parley.core.SessionId;
import parley.dialect.account.AccountAnswer;
import parley.dialect.account.AccountRequest;
import parley.dialect.account.AccountTerms;
import parley.wire.LineFramer;
import parley.wire.LineSink;
import parley.wire.LineWriter;
import parley.wire.Malformed;
import parley.wire.TelnetFilter;

/// One connection to a [TestChat], both ends of it: the peer's, which sends bytes and takes lines,
/// and the [Host] that its conversation sees.
public final class TestClient implements Host, LineSink {
  /// How many bytes a line may have.
  public static final int LINE_BYTES_MAX = 8192;

  private static final int RECENT_MAX = 100;

  private static final Set<KeptKind> TOLD =
      Set.of(KeptKind.MESSAGE, KeptKind.ACTION, KeptKind.NOTICE, KeptKind.TOPIC, KeptKind.NAME);

  private final TestChat chat;
  private final SessionId session;
  private From from;
  private final LineFramer framer = new LineFramer(LINE_BYTES_MAX);
  private final TelnetFilter telnet = new TelnetFilter();
  private final ArrayDeque<String> received = new ArrayDeque<>();
  private @Nullable Conversation conversation;
  private byte[] unread = Bytes.NONE;
  private boolean filtersTelnet;
  private boolean waiting;
  private boolean open = true;
  private boolean closed;
  private @Nullable Instant deadline;
  private @Nullable ConnectionClass known;

  /// Where a client comes from.
  ///
  /// @param address its address
  /// @param secure whether over TLS
  /// @param fingerprint of its certificate; null for none
  public record From(String address, boolean secure, @Nullable String fingerprint) {
    /// This machine, without TLS.
    public static final From HERE = new From("127.0.0.1", false, null);
  }

  TestClient(TestChat chat, SessionId session, From from) {
    this.chat = chat;
    this.session = session;
    this.from = from;
  }

  void begin(Dialect dialect) {
    filtersTelnet = dialect.hearsTelnet();
    conversation = dialect.begin(this);
    if (!chat.operations().barsAtTheDoor(this)) {
      conversation.opened();
    }
  }

  /// The peer sends a line.
  public TestClient say(String line) {
    return say(Bytes.of(line + "\n"));
  }

  /// The peer sends bytes.
  public TestClient say(byte[] bytes) {
    byte[] mine = bytes.clone();
    int length = filtersTelnet ? telnet.filter(mine, 0, mine.length) : mine.length;
    unread = Bytes.concat(unread, mine, length);
    pump();
    chat.endTurn();
    return this;
  }

  /// The peer goes away.
  public void disconnect() {
    framer.end(this);
    if (open) {
      open = false;
      chat.ended(this, "Connection closed");
    }
    closed = true;
    chat.endTurn();
  }

  /// The next line that the peer got, without its end; null where there is none.
  public @Nullable String next() {
    return received.poll();
  }

  /// All lines that the peer got and did not take yet; they are taken.
  public List<String> lines() {
    var lines = List.copyOf(received);
    received.clear();
    return lines;
  }

  /// Whether the connection has ended, by whomever.
  public boolean isClosed() {
    return closed;
  }

  boolean isOpen() {
    return open;
  }

  Conversation conversation() {
    return Objects.requireNonNull(conversation);
  }

  void end(Farewell reason) {
    if (open) {
      conversation().ending(reason);
      close(reason.text());
    }
  }

  @Nullable Instant deadlineAt() {
    return deadline;
  }

  void deadlineReached() {
    deadline = null;
    conversation().deadlinePassed();
  }

  void deliver(String text) {
    if (closed) {
      return;
    }
    var lines = text.split("\n", -1);
    for (int i = 0; i < lines.length - 1; i++) {
      received.add(lines[i].replaceFirst("\r$", ""));
    }
    var rest = lines[lines.length - 1];
    if (!rest.isEmpty()) {
      throw new IllegalStateException("a line without its end was sent: " + rest);
    }
  }

  @Override
  public boolean line(byte[] bytes, int from, int to) {
    if (open) {
      conversation().line(bytes, from, to);
    }
    return open && !waiting;
  }

  @Override
  public boolean overlong() {
    if (open) {
      conversation().malformed(Malformed.TOO_LONG);
    }
    return open && !waiting;
  }

  private void pump() {
    while (unread.length > 0 && open && !waiting) {
      int consumed = framer.feed(unread, 0, unread.length, this);
      unread = Arrays.copyOfRange(unread, consumed, unread.length);
    }
  }

  @Override
  public SessionId session() {
    return session;
  }

  @Override
  public String address() {
    return from.address();
  }

  @Override
  public boolean isSecure() {
    return from.secure();
  }

  @Override
  public @Nullable String certificateFingerprint() {
    return from.fingerprint();
  }

  @Override
  public void comesThrough(String gateway, InetAddress address, boolean secure) {
    from = new From(address.getHostAddress(), secure, null);
    chat.operations().barsAtTheDoor(this);
  }

  @Override
  public AccountTerms accountTerms() {
    return chat.operations().admission().terms(TestAccounts.TERMS);
  }

  @Override
  public void ask(AccountRequest request, Consumer<AccountAnswer> answer) {
    suspend(() -> answer.accept(chat.accounts().answer(request)));
  }

  @Override
  public Instant now() {
    return chat.now();
  }

  @Override
  public ChatView chat() {
    return chat.chat();
  }

  @Override
  public Rules rules() {
    return chat.rules().withRoomsPerPerson(connectionClass().bounds().roomsPerPerson());
  }

  @Override
  public ConnectionClass connectionClass() {
    return chat.operations().classOf(this);
  }

  /// Tells the conversation where it is in another class than when this was called before.
  void reclassify() {
    var before = known;
    known = connectionClass();
    if (before != null && !known.equals(before)) {
      conversation().classChanged(before);
    }
  }

  @Override
  public boolean mayBeShared(Person person) {
    return person.sessions().stream()
        .allMatch(
            each ->
                Objects.requireNonNull(chat.client(each.id())).conversation().tellsRoomsApart());
  }

  @Override
  public int connections() {
    return chat.connections();
  }

  @Override
  public Monitors monitors() {
    return chat.monitors();
  }

  @Override
  public @Nullable Refusal perform(Command command) {
    return chat.operations().bars(this, command) ? Refusal.BANNED : chat.perform(command);
  }

  @Override
  public LineWriter writer() {
    return chat.takeWriter();
  }

  @Override
  public void send(LineWriter lines) {
    chat.send(this, lines, 0);
  }

  @Override
  public void send(LineWriter lines, long eventId) {
    chat.send(this, lines, eventId);
  }

  @Override
  public @Nullable List<Event.Kept> recent(RoomName room) {
    var journal = chat.journal();
    return journal.atHand.contains(room)
        ? journal.find(chat.chat(), recent(room, RECENT_MAX))
        : null;
  }

  @Override
  public void fetchRecent(RoomName room, Runnable done) {
    suspend(
        () -> {
          var _ = chat.journal().atHand.add(room);
          done.run();
        });
  }

  @Override
  public void replay(RoomName room, int limit) {
    if (recent(room) != null) {
      render(chat.journal().find(chat.chat(), recent(room, Math.min(limit, RECENT_MAX))));
    }
  }

  @Override
  public void replayKept(RoomName room, int limit, Runnable done) {
    if (limit < 1 || limit > 1000) {
      throw new IllegalArgumentException("limit " + limit);
    }
    suspend(
        () -> {
          render(chat.journal().find(chat.chat(), HistoryQuery.newest(room, TOLD, limit)));
          done.run();
        });
  }

  @Override
  public void find(HistoryQuery query, Found found) {
    suspend(
        () ->
            found.tell(chat.journal().cannotRead ? null : chat.journal().find(chat.chat(), query)));
  }

  private static HistoryQuery recent(RoomName room, int limit) {
    return HistoryQuery.newest(room, KeptKind.WORDS, limit);
  }

  private void suspend(Runnable work) {
    if (waiting) {
      throw new IllegalStateException("waits for an answer already");
    }
    waiting = true;
    chat.afterTurn(
        () -> {
          waiting = false;
          if (open) {
            work.run();
            pump();
          }
        });
  }

  private void render(List<Event.Kept> events) {
    for (Event.Kept event : events) {
      var lines = new LineWriter();
      conversation().variant().renderHistory(event, lines);
      chat.send(this, lines, event.id());
    }
  }

  @Override
  public void variantChanged() {
    // Asked anew for every event.
  }

  @Override
  public void deadline(Duration fromNow) {
    deadline = now().plus(fromNow);
  }

  @Override
  public void noDeadline() {
    deadline = null;
  }

  @Override
  public <T> void aside(Supplier<T> work, Consumer<T> done) {
    suspend(() -> done.accept(work.get()));
  }

  @Override
  public void check(Supplier<Boolean> check, Consumer<Boolean> done, Runnable busy) {
    suspend(() -> done.accept(check.get()));
  }

  @Override
  public Operations operations() {
    return chat.operations();
  }

  @Override
  public void close(String reason) {
    if (open) {
      open = false;
      deadline = null;
      chat.ended(this, reason);
      chat.afterTurn(() -> closed = true);
    }
  }
}
