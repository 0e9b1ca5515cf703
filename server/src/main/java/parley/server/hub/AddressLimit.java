package parley.server.hub;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How often something may happen per [Household]: so many times from the first on, until the time
/// is over. Remembers a bounded number of them, those that came last. Hub thread only.
public final class AddressLimit {
  private static final int ADDRESSES_MAX = 10_000;

  private int max;
  private final Duration within;
  private final InstantSource clock;
  private final Map<String, Count> counts = new LinkedHashMap<>();

  /// @param max 0 for no bound
  public AddressLimit(int max, Duration within, InstantSource clock) {
    this.max = max;
    this.within = within;
    this.clock = clock;
  }

  /// From now on it may happen so often; 0 for no bound.
  public void bound(int most) {
    max = most;
  }

  /// How often, and since when.
  private record Count(int count, Instant since) {}

  /// Whether it may happen again.
  public boolean allows(String address) {
    var count = current(Household.of(address));
    return max == 0 || count == null || count.count < max;
  }

  /// It happened.
  public void count(String address) {
    if (max == 0) {
      return;
    }
    var household = Household.of(address);
    var count = current(household);
    counts.remove(household);
    if (counts.size() >= ADDRESSES_MAX) {
      counts.remove(counts.keySet().iterator().next());
    }
    counts.put(
        household,
        count == null ? new Count(1, clock.instant()) : new Count(count.count + 1, count.since));
  }

  private @Nullable Count current(String household) {
    var count = counts.get(household);
    return count == null || count.since.plus(within).isBefore(clock.instant()) ? null : count;
  }
}
