package parley.server.hub;

import java.time.InstantSource;
import parley.core.Stamp;

/// Hands out stamps: ids grow strictly, also when the clock does not and over restarts.
final class Stamper {
  private static final int COUNTER_BITS = 22;

  private final InstantSource clock;
  private long last;

  /// @param last the greatest id of an earlier run, 0 if none
  Stamper(InstantSource clock, long last) {
    this.clock = clock;
    this.last = last;
  }

  Stamp next() {
    var at = clock.instant();
    last = Math.max(last + 1, at.toEpochMilli() << COUNTER_BITS);
    return new Stamp(at, last);
  }
}
