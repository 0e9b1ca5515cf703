package parley.dialect;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.dialect.transcript.Peer;
import parley.dialect.transcript.Stage;
import parley.dialect.transcript.Way;

/// Transcripts in memory: a fresh [TestChat], whose clock passes only when told to.
public final class MemoryStage implements Stage {
  private final TestChat chat = new TestChat();
  private final Map<String, Dialect> dialects;

  /// @param dialects what can be spoken, by name
  public MemoryStage(Map<String, Dialect> dialects) {
    this.dialects = Map.copyOf(dialects);
  }

  @Override
  public Peer connect(Way way) {
    var dialect = dialects.get(way.language());
    if (dialect == null) {
      throw new IllegalArgumentException("nobody speaks " + way.language() + " here");
    }
    var fingerprint = way.certified() ? "c0ffee".repeat(10) + "c0de" : null;
    var from = new TestClient.From("127.0.0.1", way.secure(), fingerprint);
    return new MemoryPeer(chat.connect(dialect, from));
  }

  @Override
  public void pass(Duration time) {
    chat.advance(time);
  }

  @Override
  public void happen(Happening what) {
    switch (what) {
      case STOP -> chat.end(Farewell.SHUTDOWN);
      case JOURNAL_BREAKS -> chat.breakJournal(true);
      case JOURNAL_RECOVERS -> chat.breakJournal(false);
    }
  }

  @Override
  public void settle() {
    // Everything has had its effect when the call that caused it returns.
  }

  private record MemoryPeer(TestClient client) implements Peer {
    @Override
    public void send(byte[] bytes) {
      client.say(bytes);
    }

    @Override
    public void disconnect() {
      client.disconnect();
    }

    @Override
    public @Nullable String next() {
      return client.next();
    }

    @Override
    public List<String> rest() {
      return client.lines();
    }

    @Override
    public boolean isClosed(boolean expected) {
      return client.isClosed();
    }
  }
}
