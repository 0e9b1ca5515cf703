package parley.server.account;

import java.util.HashMap;
import java.util.Map;
import parley.server.hub.Household;

/// How many passwords from each [Household] are being checked or wait for it: only so many, so that
/// none of them fills the queue of all. Hub thread only.
final class UnderWay {
  private final Map<String, Integer> passwords = new HashMap<>();
  private int max;

  /// @param max for each household; 0 for no bound
  UnderWay(int max) {
    this.max = max;
  }

  /// From now on there may be so many more; 0 for no bound.
  void bound(int most) {
    max = most;
  }

  /// Counts one more; false where there are as many as may be.
  boolean begin(String address) {
    var household = Household.of(address);
    int before = passwords.getOrDefault(household, 0);
    if (max > 0 && before >= max) {
      return false;
    }
    passwords.put(household, before + 1);
    return true;
  }

  /// One that was counted is done.
  void end(String address) {
    passwords.computeIfPresent(
        Household.of(address), (_, before) -> before == 1 ? null : before - 1);
  }
}
