package parley.server.hub;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import parley.core.Stamp;

/// Hands out stamps: ids grow strictly, also when the clock does not and over restarts.
final class Stamper {
  private final InstantSource clock;
  private long last;

  /// @param last the greatest id of an earlier run, 0 if none
  Stamper(InstantSource clock, long last) {
    this.clock = clock;
    this.last = last;
  }

  Stamp next() {
    // As finely as the journal keeps it, so that a time is the same before and after a restart.
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    last = Math.max(last + 1, at.toEpochMilli() << Stamp.COUNTER_BITS);
    return new Stamp(at, last);
  }
}
