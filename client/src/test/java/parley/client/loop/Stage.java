package parley.client.loop;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.client.model.Conversation;
import parley.client.model.Guest;
import parley.client.net.Backoff;
import parley.client.net.Endpoint;
import parley.client.ui.Completion;

/// A client in a play: a test says what the server and the person do, and looks at what was sent
/// and shown. Deterministic, on one thread.
public final class Stage {
  private final TestClock clock = new TestClock();
  private final FakeNetwork network = new FakeNetwork();
  private final Inbox inbox = new Inbox();
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
  private final FakeScreen screen;
  private final ClientLoop loop;

  private Stage(@Nullable String name, boolean interactive, Function<Guest, Conversation> what) {
    screen = new FakeScreen(interactive);
    Setting setting =
        new Setting(
            new Endpoint("chat.example", 7007, false),
            network,
            new Backoff(new Random(1)),
            clock,
            screen,
            new PrintStream(errors, true, StandardCharsets.UTF_8));
    loop = new ClientLoop(setting, what.apply(new Guest(name, null, interactive, clock)), inbox);
    loop.start();
  }

  /// A person at a terminal; `name` is null where the client must ask for it.
  public static Stage terminal(@Nullable String name, Function<Guest, Conversation> what) {
    return new Stage(name, true, what);
  }

  /// A pipe.
  public static Stage pipe(@Nullable String name, Function<Guest, Conversation> what) {
    return new Stage(name, false, what);
  }

  /// The newest connection is made.
  public Stage connected() {
    network.last().listener().opened(null);
    return pump();
  }

  /// The server sends lines.
  public Stage server(String... lines) {
    for (String line : lines) {
      network.last().listener().received(line);
      pump();
    }
    return this;
  }

  /// The server closes the connection, or (`problem`) it breaks or was never made.
  public Stage closed(@Nullable String problem) {
    network.last().end(problem);
    return pump();
  }

  /// The person enters lines, or the pipe has them.
  public Stage type(String... lines) {
    for (String line : lines) {
      screen.enter(line);
      inbox.typed(line);
      pump();
    }
    return this;
  }

  /// Ctrl-D, or the end of the pipe.
  public Stage endOfInput() {
    inbox.ended();
    return pump();
  }

  /// Ctrl-C on an empty line.
  public Stage interrupt() {
    inbox.interrupted();
    return pump();
  }

  /// Time passes, second by second.
  public Stage pass(Duration duration) {
    for (long second = 0; second < duration.toSeconds(); second++) {
      clock.pass(Duration.ofSeconds(1));
      inbox.tick();
      pump();
    }
    return this;
  }

  /// The lines sent over the newest connection.
  public List<String> sent() {
    return network.last().sent();
  }

  /// How many connections were tried.
  public int dialled() {
    return network.links().size();
  }

  /// Whether the newest connection was told that no more will be sent.
  public boolean finished() {
    return network.last().finished();
  }

  /// Makes the newest connection full, or has it drained.
  public Stage full(boolean full) {
    network.last().full(full);
    if (!full) {
      network.last().listener().drained();
    }
    return pump();
  }

  /// All lines on the screen so far, prompts and typed lines included.
  public List<String> screen() {
    return List.copyOf(screen.paper());
  }

  /// Forgets what is on the screen and what was sent.
  public Stage clear() {
    screen.paper().clear();
    network.last().sent().clear();
    return this;
  }

  /// The status line; null for none.
  public @Nullable String status() {
    return screen.status();
  }

  /// What stands before the line being typed.
  public String prompt() {
    return screen.prompt().text();
  }

  /// Whether a line can be typed now.
  public boolean asking() {
    return screen.asking();
  }

  /// What Tab offers.
  public List<String> offers(String before) {
    CompletableFuture<List<Completion.Offer>> offers = new CompletableFuture<>();
    loop.handle(new Input.CompletionWanted(before, offers));
    return offers.join().stream().map(offer -> offer.word() + offer.suffix()).toList();
  }

  /// Whether the client has ended.
  public boolean ended() {
    return loop.ended();
  }

  /// The exit status.
  public int exitStatus() {
    return loop.status();
  }

  /// What went to the error stream, last words included.
  public String errors() {
    String lastWords = loop.lastWords();
    String before = errors.toString(StandardCharsets.UTF_8);
    return (lastWords == null ? before : before + lastWords).strip();
  }

  private Stage pump() {
    Input input = inbox.poll();
    while (input != null) {
      if (!loop.ended()) {
        loop.handle(input);
      }
      input = inbox.poll();
    }
    return this;
  }
}
