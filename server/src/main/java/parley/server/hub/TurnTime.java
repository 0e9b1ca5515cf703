package parley.server.hub;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// The time of the turn, read from the clock once per turn; and a time that only ever goes forward,
/// by small steps, for all that is measured: paces and deadlines. A clock that is set, or a machine
/// that slept, hurts nobody.
final class TurnTime implements InstantSource {
  /// Turns are at most a tick apart, unless the whole server stood still.
  private static final long STEP_MILLIS_MAX = 2000;

  private final InstantSource clock;
  private @Nullable Instant now;
  private long lastMillis;
  private long steadyMillis;

  TurnTime(InstantSource clock) {
    this.clock = clock;
    this.lastMillis = clock.millis();
  }

  @Override
  public Instant instant() {
    var known = now;
    if (known == null) {
      known = clock.instant();
      now = known;
      long millis = known.toEpochMilli();
      steadyMillis += Math.clamp(millis - lastMillis, 0, STEP_MILLIS_MAX);
      lastMillis = millis;
    }
    return known;
  }

  /// Milliseconds since the hub was made.
  long steady() {
    var _ = instant();
    return steadyMillis;
  }

  /// The turn is over.
  void over() {
    now = null;
  }
}
