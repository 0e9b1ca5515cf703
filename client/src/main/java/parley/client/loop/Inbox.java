package parley.client.loop;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import parley.client.net.LinkListener;
import parley.client.ui.Completion;
import parley.client.ui.Screen;

/// Inputs that wait for the loop. Bounded: who has something to say waits while it is full, so a
/// server is not read faster than its lines can be shown.
///
/// Filled by any thread, emptied by the loop's.
public final class Inbox implements Screen.Typist {
  private static final int WAITING_MAX = 1_024;
  private static final long COMPLETION_MILLIS_MAX = 1_000;

  private final BlockingQueue<Input> waiting = new ArrayBlockingQueue<>(WAITING_MAX);
  private volatile boolean closed;

  @Override
  public void typed(String line) {
    put(new Input.Typed(line));
  }

  @Override
  public void ended() {
    put(new Input.TypingEnded());
  }

  @Override
  public void interrupted() {
    put(new Input.Interrupted());
  }

  @Override
  public List<Completion.Offer> complete(String before) {
    CompletableFuture<List<Completion.Offer>> offers = new CompletableFuture<>();
    put(new Input.CompletionWanted(before, offers));
    return offers.completeOnTimeout(List.of(), COMPLETION_MILLIS_MAX, TimeUnit.MILLISECONDS).join();
  }

  /// About a second has passed.
  void tick() {
    put(new Input.Tick());
  }

  /// A listener for one connection.
  LinkListener listener(int connection) {
    return new Listener(this, connection);
  }

  /// The next input; waits for it.
  Input take() throws InterruptedException {
    return waiting.take();
  }

  /// The next input; null where there is none now.
  @Nullable Input poll() {
    return waiting.poll();
  }

  /// Forgets what waits, and whatever comes from now on.
  void close() {
    closed = true;
    waiting.clear();
  }

  private void put(Input input) {
    if (closed) {
      return;
    }
    try {
      waiting.put(input);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private record Listener(Inbox inbox, int connection) implements LinkListener {
    @Override
    public void opened(@Nullable String note) {
      inbox.put(new Input.Opened(connection, note));
    }

    @Override
    public void received(String line) {
      inbox.put(new Input.Received(connection, line));
    }

    @Override
    public void overlong() {
      inbox.put(new Input.Overlong(connection));
    }

    @Override
    public void drained() {
      inbox.put(new Input.Drained(connection));
    }

    @Override
    public void closed(@Nullable String problem) {
      inbox.put(new Input.Closed(connection, problem));
    }
  }
}
