package parley.dialect.irc;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Counts wrong passwords of operators, by address, so that nobody tries for long. Hub thread only.
final class Attempts {
  /// So many wrong ones in [#WITHIN]; then none is looked at.
  static final int FAILURES_MAX = 5;

  private static final Duration WITHIN = Duration.ofMinutes(10);
  private static final int ADDRESSES_MAX = 1000;

  private final Map<String, Failures> failures = new LinkedHashMap<>();

  private record Failures(int count, Instant since) {}

  /// Whether another try is looked at.
  boolean allow(String address, Instant now) {
    var known = failures.get(address);
    return known == null || isOver(known, now) || known.count() < FAILURES_MAX;
  }

  /// It was wrong.
  void failed(String address, Instant now) {
    var known = failures.remove(address);
    var next =
        known == null || isOver(known, now)
            ? new Failures(1, now)
            : new Failures(known.count() + 1, known.since());
    if (failures.size() == ADDRESSES_MAX) {
      failures.remove(failures.keySet().iterator().next());
    }
    failures.put(address, next);
  }

  /// It was not wrong after all, or is counted anew.
  void takeBack(String address) {
    var known = failures.get(address);
    if (known != null && known.count() > 1) {
      failures.put(address, new Failures(known.count() - 1, known.since()));
    } else {
      failures.remove(address);
    }
  }

  private static boolean isOver(Failures known, Instant now) {
    return !now.isBefore(known.since().plus(WITHIN));
  }
}
