package parley.server.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How often something may happen per address: so many times from the first on, until the time is
/// over. Remembers a bounded number of addresses, those that came last. Hub thread only.
final class AddressLimit {
  private static final int ADDRESSES_MAX = 10_000;

  private final int max;
  private final Duration within;
  private final InstantSource clock;
  private final Map<String, Count> counts = new LinkedHashMap<>();

  /// @param max 0 for no bound
  AddressLimit(int max, Duration within, InstantSource clock) {
    this.max = max;
    this.within = within;
    this.clock = clock;
  }

  /// How often, and since when.
  private record Count(int count, Instant since) {}

  /// Whether it may happen again.
  boolean allows(String address) {
    var count = current(address);
    return max == 0 || count == null || count.count < max;
  }

  /// It happened.
  void count(String address) {
    if (max == 0) {
      return;
    }
    var count = current(address);
    counts.remove(address);
    if (counts.size() >= ADDRESSES_MAX) {
      counts.remove(counts.keySet().iterator().next());
    }
    counts.put(
        address,
        count == null ? new Count(1, clock.instant()) : new Count(count.count + 1, count.since));
  }

  private @Nullable Count current(String address) {
    var count = counts.get(address);
    return count == null || count.since.plus(within).isBefore(clock.instant()) ? null : count;
  }
}
