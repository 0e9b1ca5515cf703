package parley.core;

import java.time.Instant;

/// When a command was taken up, and the id of what follows from it.
///
/// Ids grow strictly, also over restarts, so a later event has a greater id. The hub hands them
/// out; `decide` makes neither time nor ids.
///
/// @param at the hub's time
/// @param id 41 bits of milliseconds since 1970, then 22 bits that tell apart what falls together
public record Stamp(Instant at, long id) {
  /// How many bits tell apart what falls in one millisecond.
  public static final int COUNTER_BITS = 22;

  private static final Instant LAST = Instant.ofEpochMilli((1L << 41) - 1);

  /// When what has this id happened, to the millisecond.
  static Instant timeOf(long id) {
    return Instant.ofEpochMilli(id >> COUNTER_BITS);
  }

  /// The least id of what happens at this time or later.
  public static long firstIdAt(Instant time) {
    if (time.isBefore(Instant.EPOCH)) {
      return 0;
    }
    return time.isAfter(LAST) ? Long.MAX_VALUE : time.toEpochMilli() << COUNTER_BITS;
  }
}
