package parley.app;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import parley.core.ChatView;
import parley.core.Command;
import parley.core.Event;
import parley.core.HistoryQuery;
import parley.core.Person;
import parley.core.Refusal;
import parley.core.RoomName;
import parley.core.Rules;
import parley.core.SessionId;
import parley.dialect.ConnectionClass;
import parley.dialect.Host;
import parley.dialect.Monitors;
import parley.dialect.Operations;
import parley.dialect.account.AccountAnswer;
import parley.dialect.account.AccountRequest;
import parley.dialect.account.AccountTerms;
import parley.wire.LineWriter;

/// A conversation's host that remembers whether the conversation has closed itself.
final class ObservedHost implements Host {
  private final Host host;
  private boolean closed;

  ObservedHost(Host host) {
    this.host = host;
  }

  boolean isClosed() {
    return closed;
  }

  @Override
  public void close(String reason) {
    closed = true;
    host.close(reason);
  }

  @Override
  public SessionId session() {
    return host.session();
  }

  @Override
  public String address() {
    return host.address();
  }

  @Override
  public boolean mayBeShared(Person person) {
    return host.mayBeShared(person);
  }

  @Override
  public boolean isSecure() {
    return host.isSecure();
  }

  @Override
  public @Nullable String certificateFingerprint() {
    return host.certificateFingerprint();
  }

  @Override
  public void comesThrough(String gateway, InetAddress address, boolean secure) {
    host.comesThrough(gateway, address, secure);
  }

  @Override
  public AccountTerms accountTerms() {
    return host.accountTerms();
  }

  @Override
  public void ask(AccountRequest request, Consumer<AccountAnswer> answer) {
    host.ask(request, answer);
  }

  @Override
  public Instant now() {
    return host.now();
  }

  @Override
  public ChatView chat() {
    return host.chat();
  }

  @Override
  public Rules rules() {
    return host.rules();
  }

  @Override
  public ConnectionClass connectionClass() {
    return host.connectionClass();
  }

  @Override
  public int connections() {
    return host.connections();
  }

  @Override
  public Monitors monitors() {
    return host.monitors();
  }

  @Override
  public @Nullable Refusal perform(Command command) {
    return host.perform(command);
  }

  @Override
  public LineWriter writer() {
    return host.writer();
  }

  @Override
  public void send(LineWriter lines) {
    host.send(lines);
  }

  @Override
  public void send(LineWriter lines, long eventId) {
    host.send(lines, eventId);
  }

  @Override
  public @Nullable List<Event.Kept> recent(RoomName room) {
    return host.recent(room);
  }

  @Override
  public void fetchRecent(RoomName room, Runnable done) {
    host.fetchRecent(room, done);
  }

  @Override
  public void find(HistoryQuery query, Found found) {
    host.find(query, found);
  }

  @Override
  public void replay(RoomName room, int limit) {
    host.replay(room, limit);
  }

  @Override
  public void replayKept(RoomName room, int limit, Runnable done) {
    host.replayKept(room, limit, done);
  }

  @Override
  public void variantChanged() {
    host.variantChanged();
  }

  @Override
  public void deadline(Duration fromNow) {
    host.deadline(fromNow);
  }

  @Override
  public void noDeadline() {
    host.noDeadline();
  }

  @Override
  public void check(Supplier<Boolean> check, Consumer<Boolean> done, Runnable busy) {
    host.check(check, done, busy);
  }

  @Override
  public <T> void aside(Supplier<T> work, Consumer<T> done) {
    host.aside(work, done);
  }

  @Override
  public Operations operations() {
    return host.operations();
  }
}
