package parley.bench.compare;

import java.util.ArrayList;
import java.util.List;
import parley.bench.load.BenchException;

/// A server in a comparison.
///
/// @param name in the table
/// @param options where it is, and what else holds for it alone, as on the command line
public record Contender(String name, List<String> options) {
  private static final String SHAPE = "NAME=HOST:PORT[:PID[:OPTION,OPTION...]]";

  /// Reads `NAME=HOST:PORT[:PID[:OPTION,OPTION...]]`.
  ///
  /// @throws BenchException where it has another shape
  public static Contender parse(String text) {
    int equals = text.indexOf('=');
    String[] parts = text.substring(equals + 1).split(":", 4);
    if (equals < 1 || parts.length < 2 || parts[1].isEmpty()) {
      throw new BenchException("a server is given as " + SHAPE + ", not " + text);
    }
    ArrayList<String> options = new ArrayList<>(List.of("--host", parts[0], "--port", parts[1]));
    if (parts.length > 2 && !parts[2].isEmpty()) {
      options.addAll(List.of("--pid", parts[2]));
    }
    if (parts.length > 3 && !parts[3].isEmpty()) {
      options.addAll(List.of(parts[3].split(",", -1)));
    }
    return new Contender(text.substring(0, equals), List.copyOf(options));
  }
}
