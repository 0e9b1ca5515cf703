package parley.server.hub;

/// How fast a connection's lines are read: a burst at once, then so many per second. What a
/// connection has used of it is one number, the time up to which its lines are paid for: each line
/// pays for its share of a second, and nobody may be further ahead of the clock than by a burst.
///
/// @param lineNanos what a line pays; 0 where there is no bound
/// @param burstNanos how far a connection may be ahead
record Pace(long lineNanos, long burstNanos) {
  /// @param linesPerSecond 0 for no bound
  /// @param burst lines at once, at least 1
  /// @param looksPerSecond how often it is looked whether a connection may go on
  static Pace of(int linesPerSecond, int burst, int looksPerSecond) {
    if (linesPerSecond == 0) {
      return new Pace(0, Long.MAX_VALUE);
    }
    long lineNanos = 1_000_000_000L / linesPerSecond;
    // With less, a high pace would not be reached: between two looks nobody saves up more.
    long burstMin = 1L + linesPerSecond / looksPerSecond;
    return new Pace(lineNanos, Math.max(burst, burstMin) * lineNanos);
  }

  /// Whether another line may be read.
  ///
  /// @param paidUntil what the connection used so far
  /// @param now the hub's steady time in milliseconds
  boolean allows(long paidUntil, long now) {
    return lineNanos == 0 || after(paidUntil, now) - nanos(now) <= burstNanos;
  }

  /// Whether a connection has half of its burst again, or never used that much.
  boolean isRested(long paidUntil, long now) {
    return lineNanos == 0 || paidUntil - nanos(now) <= burstNanos / 2;
  }

  /// What the connection has used when it has sent one line more.
  long after(long paidUntil, long now) {
    return Math.max(paidUntil, nanos(now)) + lineNanos;
  }

  private static long nanos(long millis) {
    return millis * 1_000_000;
  }
}
