package parley.bench.micro;

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
import parley.dialect.ClassBounds;
import parley.dialect.ConnectionClass;
import parley.dialect.Host;
import parley.dialect.Monitors;
import parley.dialect.Operations;
import parley.dialect.account.AccountAnswer;
import parley.dialect.account.AccountRequest;
import parley.dialect.account.AccountTerms;
import parley.wire.LineWriter;

/// A host to which nothing happens: enough for a conversation to tell its variant.
record StillHost(Crowd crowd) implements Host {
  @Override
  public SessionId session() {
    return new SessionId(1);
  }

  @Override
  public String address() {
    return "127.0.0.1";
  }

  @Override
  public boolean isSecure() {
    return false;
  }

  @Override
  public @Nullable String certificateFingerprint() {
    return null;
  }

  @Override
  public void comesThrough(String gateway, InetAddress address, boolean secure) {}

  @Override
  public AccountTerms accountTerms() {
    return AccountTerms.NONE;
  }

  @Override
  public void ask(AccountRequest request, Consumer<AccountAnswer> answer) {}

  @Override
  public Instant now() {
    return Instant.EPOCH;
  }

  @Override
  public ChatView chat() {
    return crowd.chat;
  }

  @Override
  public Rules rules() {
    return crowd.rules;
  }

  @Override
  public ConnectionClass connectionClass() {
    return ConnectionClass.usual(ClassBounds.USUAL);
  }

  @Override
  public boolean mayBeShared(Person person) {
    return true;
  }

  @Override
  public int connections() {
    return 1;
  }

  @Override
  public Monitors monitors() {
    return new Monitors();
  }

  @Override
  public @Nullable Refusal perform(Command command) {
    return Refusal.INTERNAL;
  }

  @Override
  public LineWriter writer() {
    return new LineWriter();
  }

  @Override
  public void send(LineWriter lines) {}

  @Override
  public void send(LineWriter lines, long eventId) {}

  @Override
  public @Nullable List<Event.Kept> recent(RoomName room) {
    return null;
  }

  @Override
  public void fetchRecent(RoomName room, Runnable done) {}

  @Override
  public void replay(RoomName room, int limit) {}

  @Override
  public void find(HistoryQuery query, Found found) {}

  @Override
  public void replayKept(RoomName room, int limit, Runnable done) {}

  @Override
  public void variantChanged() {}

  @Override
  public void deadline(Duration fromNow) {}

  @Override
  public void noDeadline() {}

  @Override
  public void close(String reason) {}

  @Override
  public <T> void aside(Supplier<T> work, Consumer<T> done) {}

  @Override
  public void check(Supplier<Boolean> check, Consumer<Boolean> done, Runnable busy) {}

  @Override
  public Operations operations() {
    throw new IllegalStateException("nobody governs here");
  }
}
