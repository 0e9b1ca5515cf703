package parley.server.listen;

/// How much output waits for slow readers on one loop, all of them together. That loop only.
final class OutputBudget {
  private final long bytesMax;
  private long bytes;

  OutputBudget(long bytesMax) {
    this.bytesMax = bytesMax;
  }

  void take(int more) {
    bytes += more;
  }

  void give(int less) {
    bytes -= less;
  }

  boolean isExceeded() {
    return bytes > bytesMax;
  }

  long bytes() {
    return bytes;
  }
}
