package parley.server.hub;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.core.AddressRange;

/// How often something may happen per address: so many times from the first on, until the time is
/// over. Of IPv6 all addresses of a /64 count as one, since who has one has all of them. Remembers
/// a bounded number of addresses, those that came last. Hub thread only.
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
    var count = current(place(address));
    return max == 0 || count == null || count.count < max;
  }

  /// It happened.
  public void count(String address) {
    if (max == 0) {
      return;
    }
    var place = place(address);
    var count = current(place);
    counts.remove(place);
    if (counts.size() >= ADDRESSES_MAX) {
      counts.remove(counts.keySet().iterator().next());
    }
    counts.put(
        place,
        count == null ? new Count(1, clock.instant()) : new Count(count.count + 1, count.since));
  }

  private static String place(String address) {
    var network = address.indexOf(':') < 0 ? null : AddressRange.parse(address + "/64");
    return network == null ? address : network.toString();
  }

  private @Nullable Count current(String place) {
    var count = counts.get(place);
    return count == null || count.since.plus(within).isBefore(clock.instant()) ? null : count;
  }
}
