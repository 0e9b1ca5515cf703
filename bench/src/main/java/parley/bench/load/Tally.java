package parley.bench.load;

import parley.bench.measure.Faults;

/// What was counted so far in a run. Written on the load's thread.
final class Tally {
  long delivered;
  long reordered;
  long repeated;
  long misrouted;
  long damaged;
  long dropped;
  long refused;

  /// Connections that are registered, and where they shall, joined.
  int ready;

  /// Connections that were ended as intended.
  int gone;

  /// As faults, with what the receivers found missing.
  Faults faults(long lost) {
    return new Faults(lost, reordered, repeated, misrouted, damaged, dropped, refused);
  }
}
