package parley.client.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Terminal;
import org.jline.utils.ScreenTerminal;
import org.jline.utils.ScreenTerminal.VirtualTerminal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parley.client.model.Prompt;
import parley.client.model.Prompt.Typing;

/// The rich screen on a terminal that lives in memory: keys go in, a grid of characters comes out.
@Timeout(60)
final class EditorScreenTest {
  private static final Prompt SEEN = new Prompt("> ", Typing.SEEN);
  private static final Prompt TAKEN = new Prompt("> ", Typing.TAKEN);

  @TempDir Path folder = Path.of("");

  private final Heard heard = new Heard();
  private VirtualTerminal virtual = terminal();
  private EditorScreen screen = screen(false);

  @BeforeEach
  void open() {
    screen.close();
    virtual = terminal();
    screen = screen(false);
  }

  @AfterEach
  void close() {
    screen.close();
  }

  @Test
  void aTypedLineStaysWhereItWasTyped() throws Exception {
    ask(null, SEEN);
    keys("hello\r");

    assertThat(heard.next()).isEqualTo("typed hello");
    screen.show(List.of(line("Alice: hello")));
    awaitGrid("> hello", "Alice: hello");
  }

  @Test
  void aTakenLineVanishes() throws Exception {
    ask(null, TAKEN);
    keys("hello\r");

    assertThat(heard.next()).isEqualTo("typed hello");
    screen.show(List.of(line("<Alice> hello")));
    awaitGrid("<Alice> hello");
  }

  @Test
  void messagesComeAboveAHalfTypedLine() throws Exception {
    ask(null, TAKEN);
    keys("hel");
    awaitGrid("> hel");
    screen.show(List.of(line("<Bob> one"), line("<Bob> two")));
    awaitGrid("<Bob> one", "<Bob> two", "> hel");

    keys("lo\r");
    assertThat(heard.next()).isEqualTo("typed hello");
  }

  @Test
  void theStatusLineChangesWhileALineIsTyped() throws Exception {
    ask(line("connected"), TAKEN);
    keys("hel");
    awaitGrid("connected", "> hel");
    screen.introduce(line("connection lost, again in 3 s"), TAKEN);
    awaitGrid("connection lost, again in 3 s", "> hel");
    screen.show(List.of(line("! Lost")));
    screen.introduce(line("connected"), TAKEN);
    awaitGrid("! Lost", "connected", "> hel");

    keys("lo\r");
    assertThat(heard.next()).isEqualTo("typed hello");
  }

  @Test
  void aStatusLineThatIsTooLongIsCutAndPercentSignsMeanNothing() throws Exception {
    ask(line("100%P %{#room%} ".repeat(10)), new Prompt("%n> ", Typing.TAKEN));
    keys("x");
    awaitGrid("100%P %{#room%} 100%P %{#room%} 100%P %{", "%n> x");
  }

  @Test
  void tabCompletes() throws Exception {
    heard.offers = List.of(new Completion.Offer("Barbara", ": "));
    ask(null, TAKEN);
    keys("ba\t");
    awaitGrid("> Barbara:");

    keys("hi\r");
    assertThat(heard.next()).isEqualTo("complete ba");
    assertThat(heard.next()).isEqualTo("typed Barbara: hi");
  }

  @Test
  void tabLooksAtTheWordBeforeTheCursor() throws Exception {
    heard.offers = List.of(new Completion.Offer("Bob", " "));
    ask(null, TAKEN);
    keys("/msg bo\t");
    awaitGrid("> /msg Bob");
    keys("psst\r");

    assertThat(heard.next()).isEqualTo("complete /msg bo");
    assertThat(heard.next()).isEqualTo("typed /msg Bob psst");
  }

  @Test
  void quotesBackslashesAndExclamationMarksAreText() throws Exception {
    ask(null, SEEN);
    keys("it's \"so\" \\o/ !!\r");

    assertThat(heard.next()).isEqualTo("typed it's \"so\" \\o/ !!");
  }

  @Test
  void ctrlCClearsALineAndLeavesWhenThereIsNone() throws Exception {
    ask(null, TAKEN);
    keys("oops\u0003");
    awaitGrid("> ");
    keys("\u0003");

    assertThat(heard.next()).isEqualTo("interrupted");
  }

  /// As on a real terminal, where JLine raises the signal and then passes the key on.
  @Test
  void aCtrlCThatComesAsSignalAndAsKeyIsOne() throws Exception {
    ask(null, TAKEN);
    keys("oops");
    awaitGrid("> oops");
    virtual.terminal().raise(Terminal.Signal.INT);
    awaitGrid("> ");
    keys("\u0003");
    keys("still here\r");
    assertThat(heard.next()).isEqualTo("typed still here");

    ask(null, TAKEN);
    keys("\u0003");
    assertThat(heard.next()).isEqualTo("interrupted");
  }

  @Test
  void ctrlDEnds() throws Exception {
    ask(null, TAKEN);
    keys("\u0004");

    assertThat(heard.next()).isEqualTo("ended");
  }

  @Test
  void linesAreRememberedButNoAnswersAndNoSecrets() throws Exception {
    Path history = folder.resolve("history");
    for (String typed : List.of("hello", "/raw PASS secret", "/msg NickServ identify secret")) {
      ask(null, TAKEN);
      keys(typed + "\r");
      assertThat(heard.next()).isEqualTo("typed " + typed);
    }
    ask(null, new Prompt("name: ", Typing.ANSWER));
    keys("Alice\r");
    assertThat(heard.next()).isEqualTo("typed Alice");
    assertThat(Files.readString(history).lines()).containsExactly("hello");

    ask(null, TAKEN);
    keys("\u0010\r");
    assertThat(heard.next()).isEqualTo("typed hello");
  }

  @Test
  void coloursCanBeSwitchedOff() throws Exception {
    screen.show(List.of(StyledLine.of(Style.nick("Alice"), "Alice")));
    awaitGrid("Alice");
    assertThat(ScreenTerminal.cellHasForeground(cells()[0])).isFalse();

    screen.close();
    virtual = terminal();
    screen = screen(true);
    screen.show(List.of(StyledLine.of(Style.nick("Alice"), "Alice")));
    awaitGrid("Alice");
    assertThat(ScreenTerminal.cellHasForeground(cells()[0])).isTrue();
  }

  private void ask(@Nullable StyledLine status, Prompt prompt) {
    screen.introduce(status, prompt);
    screen.ask();
  }

  private static StyledLine line(String text) {
    return StyledLine.of(Style.Role.PLAIN, text);
  }

  private void keys(String keys) throws IOException {
    virtual.terminal().processInputBytes(keys.getBytes(UTF_8));
  }

  private void awaitGrid(String... lines) {
    List<String> wanted = List.of(lines).stream().map(String::stripTrailing).toList();
    await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(10))
        .untilAsserted(() -> assertThat(grid()).isEqualTo(wanted));
  }

  /// The lines of the terminal up to the last that has anything on it.
  private List<String> grid() {
    long[] cells = cells();
    int columns = virtual.screen().getColumns();
    List<String> lines = new ArrayList<>();
    for (int row = 0; row < virtual.screen().getRows(); row++) {
      StringBuilder text = new StringBuilder();
      for (int column = 0; column < columns; column++) {
        int c = ScreenTerminal.cellCodePoint(cells[row * columns + column]);
        text.appendCodePoint(c == 0 ? ' ' : c);
      }
      lines.add(text.toString().stripTrailing());
    }
    while (!lines.isEmpty() && lines.getLast().isEmpty()) {
      lines.removeLast();
    }
    return lines;
  }

  private long[] cells() {
    ScreenTerminal grid = virtual.screen();
    long[] cells = new long[grid.getColumns() * grid.getRows()];
    grid.dump(cells, new int[2]);
    return cells;
  }

  private static VirtualTerminal terminal() {
    try {
      return ScreenTerminal.withTerminal("test", "xterm-256color", 40, 10);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private EditorScreen screen(boolean colours) {
    try {
      Path history = folder.resolve("history");
      return new EditorScreen(virtual.terminal(), new EditorScreen.Looks(history, colours), heard);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /// What the screen told, one thing after the other.
  private static final class Heard implements Screen.Typist {
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private volatile List<Completion.Offer> offers = List.of();

    String next() throws InterruptedException {
      String next = heard.poll(20, TimeUnit.SECONDS);
      return next == null ? "(nothing)" : next;
    }

    @Override
    public void typed(String line) {
      heard.add("typed " + line);
    }

    @Override
    public void ended() {
      heard.add("ended");
    }

    @Override
    public void interrupted() {
      heard.add("interrupted");
    }

    @Override
    public List<Completion.Offer> complete(String before) {
      heard.add("complete " + before);
      return offers;
    }
  }
}
