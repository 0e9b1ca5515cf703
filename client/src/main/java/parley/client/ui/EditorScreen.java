package parley.client.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.ParsedLine;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jspecify.annotations.Nullable;
import parley.client.model.Prompt;
import parley.client.model.Prompt.Typing;

/// A terminal with line editing, history and completion: what is shown appears above the line being
/// typed, and the status line directly over that line.
public final class EditorScreen implements Screen {
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(1);

  /// Lines with secrets in them, as patterns of JLine.
  private static final String SECRETS = "/raw *:/RAW *:/msg *serv *:/msg *Serv *";

  private final Terminal terminal;
  private final Attributes before;
  private final Editor editor;
  private final Painter painter;
  private final Typist typist;
  private final Semaphore asked = new Semaphore(0);
  private final Thread reader;
  private volatile boolean closed;
  private volatile Prompt prompt = new Prompt("", Typing.SEEN);
  private @Nullable StyledLine status;

  /// What to remember and how to look: the file of the typed lines (null for none), and colours.
  public record Looks(@Nullable Path history, boolean colours) {}

  /// A screen on `terminal`, which it closes in the end.
  public EditorScreen(Terminal terminal, Looks looks, Typist typist) throws IOException {
    this.terminal = terminal;
    // Also between two lines: else what is typed there would be echoed into what is shown.
    this.before = terminal.enterRawMode();
    // Only when no line is being typed: then the editor takes Ctrl-C itself.
    terminal.handle(Terminal.Signal.INT, _ -> typist.interrupted());
    this.painter = new Painter(looks.colours());
    this.typist = typist;
    this.editor = new Editor(terminal);
    editor.setParser(new Words());
    editor.setCompleter(this::complete);
    editor.option(Option.DISABLE_EVENT_EXPANSION, true);
    editor.option(Option.CASE_INSENSITIVE, true);
    editor.option(Option.HISTORY_IGNORE_SPACE, true);
    editor.option(Option.HISTORY_TIMESTAMPED, false);
    editor.option(Option.AUTO_FRESH_LINE, false);
    editor.setVariable(LineReader.HISTORY_IGNORE, SECRETS);
    if (looks.history() != null) {
      editor.setVariable(LineReader.HISTORY_FILE, looks.history());
    }
    this.reader = Thread.ofPlatform().daemon().name("parley-editor").start(this::readAll);
  }

  @Override
  public boolean interactive() {
    return true;
  }

  @Override
  public void show(List<StyledLine> lines) {
    if (!lines.isEmpty()) {
      List<AttributedString> painted = lines.stream().map(painter::paint).toList();
      editor.printAbove(AttributedString.join(new AttributedString("\n"), painted));
    }
  }

  @Override
  public void ask() {
    asked.release();
  }

  @Override
  public void introduce(@Nullable StyledLine newStatus, Prompt newPrompt) {
    if (newPrompt.equals(prompt)
        && (newStatus == null ? status == null : newStatus.equals(status))) {
      return;
    }
    status = newStatus;
    prompt = newPrompt;
    AttributedStringBuilder introduction = new AttributedStringBuilder();
    if (newStatus != null) {
      AttributedString line = painter.paint(newStatus);
      int width = terminal.getColumns();
      introduction.append(width > 0 ? line.columnSubSequence(0, width) : line).append("\n");
    }
    introduction.append(newPrompt.text());
    editor.introduce(introduction.toAttributedString());
  }

  @Override
  public void close() {
    closed = true;
    reader.interrupt();
    try {
      var _ = reader.join(CLOSE_WITHIN);
      terminal.setAttributes(before);
      terminal.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      // There is no terminal any more that could be put in order.
    }
  }

  private void complete(LineReader unused, ParsedLine line, List<Candidate> candidates) {
    String before = line.line().substring(0, line.cursor());
    for (Completion.Offer offer : typist.complete(before)) {
      String word = offer.word() + offer.suffix();
      candidates.add(new Candidate(word, offer.word(), null, null, null, null, false));
    }
  }

  private void readAll() {
    try {
      while (!closed) {
        asked.acquire();
        read();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// One line, which ends in exactly one call of the typist.
  private void read() {
    boolean again = true;
    while (again && !closed) {
      again = false;
      Typing typing = prompt.typing();
      editor.option(Option.ERASE_LINE_ON_FINISH, typing == Typing.TAKEN);
      editor.setVariable(LineReader.DISABLE_HISTORY, typing == Typing.ANSWER);
      try {
        String line = editor.read();
        typist.typed(line);
      } catch (UserInterruptException e) {
        again = !e.getPartialLine().isEmpty();
        if (!again && !closed) {
          typist.interrupted();
        }
      } catch (EndOfFileException e) {
        typist.ended();
      }
    }
  }
}
