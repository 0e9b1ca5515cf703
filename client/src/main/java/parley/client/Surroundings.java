package parley.client;

import java.io.Console;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// What the client takes from the process that it runs in: time (with the zone that times are shown
/// in), randomness, environment variables, streams, and the terminal.
///
/// Streams are read and written as UTF-8. They are not closed.
public record Surroundings(
    Clock clock,
    RandomGenerator random,
    Map<String, String> environment,
    InputStream in,
    PrintStream out,
    PrintStream err,
    TerminalKind terminal) {

  /// What stands at the other end of the streams.
  public enum TerminalKind {
    /// A person at a terminal that understands escape codes.
    CAPABLE,
    /// A person at a terminal that does not (`TERM=dumb`).
    DUMB,
    /// A pipe or a file, at one end at least.
    NONE
  }

  /// The surroundings of this process.
  public static Surroundings ofProcess(Clock clock, RandomGenerator random) {
    Map<String, String> environment = System.getenv();
    return new Surroundings(
        clock, random, environment, System.in, System.out, System.err, terminal(environment));
  }

  /// The value of an environment variable; null where it is not set or empty.
  public @Nullable String variable(String name) {
    String value = environment.get(name);
    return value == null || value.isEmpty() ? null : value;
  }

  private static TerminalKind terminal(Map<String, String> environment) {
    if (!isTerminal()) {
      return TerminalKind.NONE;
    }
    String type = environment.getOrDefault("TERM", "");
    boolean dumb = type.isEmpty() || type.startsWith("dumb");
    return dumb ? TerminalKind.DUMB : TerminalKind.CAPABLE;
  }

  @SuppressWarnings("SystemConsoleNull") // It may be null still: when -Djdk.console names another.
  private static boolean isTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }
}
