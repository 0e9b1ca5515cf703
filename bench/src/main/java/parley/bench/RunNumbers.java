package parley.bench;

/// Numbers that tell runs apart, 0 to 4095: names of one run do not meet those of the one before.
final class RunNumbers {
  private static final int ALL = 4096;

  private RunNumbers() {}

  /// One to begin with.
  static int first() {
    long mixed = System.nanoTime() / 1000 * 31 + ProcessHandle.current().pid() * 7919;
    return Math.floorMod(mixed, ALL);
  }

  /// The next.
  static int after(int run) {
    return (run + 1) % ALL;
  }
}
