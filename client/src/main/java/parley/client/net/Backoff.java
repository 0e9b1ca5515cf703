package parley.client.net;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before the next attempt to connect: twice as long each time up to a minute, and
/// each time a random part less, so that the clients of a restarted server do not all come at once.
///
/// Not thread-safe.
public final class Backoff {
  /// The longest wait.
  public static final Duration LONGEST = Duration.ofSeconds(60);

  private static final Duration FIRST = Duration.ofSeconds(3);

  private final RandomGenerator random;
  private Duration next = FIRST;

  /// A back-off that takes its jitter from `random`.
  public Backoff(RandomGenerator random) {
    this.random = random;
  }

  /// The wait before the next attempt: between half and all of 3 s, 6 s, 12 s, … 60 s.
  public Duration next() {
    long whole = next.toMillis();
    next = next.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : next.multipliedBy(2);
    return Duration.ofMillis(whole / 2 + random.nextLong(whole / 2 + 1));
  }

  /// Begins anew: an attempt was successful.
  public void reset() {
    next = FIRST;
  }
}
