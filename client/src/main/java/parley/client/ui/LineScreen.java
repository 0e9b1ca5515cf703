package parley.client.ui;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import parley.client.model.Prompt;

/// Plain lines in, plain lines out, without a single escape code: for pipes and dumb terminals.
///
/// In a pipe there are no prompts. On a dumb terminal a line that comes while a prompt waits takes
/// the prompt's place, and the prompt comes again below it.
public final class LineScreen implements Screen {
  private static final int LINE_CHARS_MAX = 64 * 1024;

  private final boolean interactive;
  private final BufferedReader in;
  private final PrintWriter out;
  private final Typist typist;
  private final Semaphore asked = new Semaphore(0);
  private final Object lock = new Object();
  private final Thread reader;

  /// The prompt that stands on the screen; empty for none. Guarded by the lock, as is `out`.
  private String standing = "";

  private volatile String prompt = "";

  /// A screen over two streams, for a person at a dumb terminal or (not `interactive`) for a pipe.
  public LineScreen(InputStream in, OutputStream out, boolean interactive, Typist typist) {
    this.interactive = interactive;
    this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    this.out = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    this.typist = typist;
    this.reader = Thread.ofPlatform().daemon().name("parley-lines").start(this::read);
  }

  @Override
  public boolean interactive() {
    return interactive;
  }

  @Override
  public void show(List<StyledLine> lines) {
    synchronized (lock) {
      for (StyledLine line : lines) {
        out.print(inPlaceOfPrompt(line.text()));
        out.print('\n');
      }
      if (!lines.isEmpty() && !standing.isEmpty()) {
        out.print(standing);
      }
      out.flush();
    }
  }

  @Override
  public void ask() {
    synchronized (lock) {
      standing = interactive ? prompt : "";
      out.print(standing);
      out.flush();
    }
    asked.release();
  }

  @Override
  public void introduce(@Nullable StyledLine status, Prompt introduction) {
    prompt = introduction.text();
  }

  @Override
  public void close() {
    reader.interrupt();
    synchronized (lock) {
      if (!standing.isEmpty()) {
        out.print('\n');
      }
      out.flush();
    }
  }

  private String inPlaceOfPrompt(String text) {
    if (standing.isEmpty()) {
      return text;
    }
    int missing = standing.length() - text.length();
    return "\r" + text + " ".repeat(Math.max(0, missing));
  }

  private void read() {
    try {
      boolean more = true;
      while (more) {
        asked.acquire();
        String line = readLine();
        synchronized (lock) {
          standing = "";
        }
        more = line != null;
        if (line == null) {
          typist.ended();
        } else {
          typist.typed(line);
        }
      }
    } catch (IOException e) {
      typist.ended();
    } catch (InterruptedException e) {
      // The screen is closed: nobody waits for lines any more.
      Thread.currentThread().interrupt();
    }
  }

  /// The next line without its end, or null; one that is too long is cut in two.
  private @Nullable String readLine() throws IOException {
    StringBuilder line = new StringBuilder();
    int c = in.read();
    if (c < 0) {
      return null;
    }
    while (c >= 0 && c != '\n' && line.length() < LINE_CHARS_MAX) {
      if (c != '\r') {
        line.append((char) c);
      }
      c = in.read();
    }
    if (c >= 0 && c != '\n') {
      line.append((char) c);
    }
    return line.toString();
  }
}
