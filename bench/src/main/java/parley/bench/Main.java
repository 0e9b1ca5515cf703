package parley.bench;

import picocli.CommandLine;

/// The load generator as a program of its own; `parley bench` is the same.
public final class Main {
  private Main() {}

  /// Exits with 0 where all is well, 1 where a run could not be completed, 2 for a mistake on the
  /// command line, 3 where messages were lost, reordered, repeated, misrouted or damaged.
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new BenchCommand()).execute(arguments));
  }
}
