package parley.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import parley.bench.load.Progress;

/// Tells on a terminal, in one line that is written over, what a run is doing: from its second
/// second on, four times a second. Silent where standard error is no terminal.
final class TerminalProgress implements Progress, AutoCloseable {
  private static final long PATIENCE_NANOS = 1_000_000_000L;
  private static final long GAP_NANOS = 250_000_000L;
  private static final String CLEAR = "\r\u001b[K";

  private final PrintStream terminal;
  private final boolean seen;
  private long dueNanos = System.nanoTime() + PATIENCE_NANOS;
  private boolean shown;

  private TerminalProgress(PrintStream terminal, boolean seen) {
    this.terminal = terminal;
    this.seen = seen;
  }

  static TerminalProgress onStandardError() {
    return new TerminalProgress(System.err, isTerminal(Path.of("/proc/self/fd/2")));
  }

  private static boolean isTerminal(Path stream) {
    try {
      String device = Files.readSymbolicLink(stream).toString();
      return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void at(String what, long done, long all) {
    long now = System.nanoTime();
    if (seen && now > dueNanos) {
      dueNanos = now + GAP_NANOS;
      shown = true;
      double percent = all <= 0 ? 0 : Math.clamp(100.0 * done / all, 0, 100);
      terminal.print(CLEAR + what + String.format(Locale.ROOT, " %.0f %%", percent));
      terminal.flush();
    }
  }

  /// Removes the line.
  void clear() {
    if (shown) {
      terminal.print(CLEAR);
      terminal.flush();
      shown = false;
    }
  }

  @Override
  public void close() {
    clear();
  }
}
