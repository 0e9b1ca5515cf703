package parley.dialect.irc;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import parley.core.MetadataKey;

/// Gives equal sets of keys the same object: programs of one kind ask for the same keys, so that a
/// connection pays one reference for them. Hub thread only.
final class SubscriptionTable {
  /// Clients choose what they ask for; beyond this many different sets nothing more is shared.
  private static final int SETS_MAX = 1024;

  private final Map<Set<MetadataKey>, Set<MetadataKey>> sets = new HashMap<>();

  /// These keys.
  Set<MetadataKey> of(SortedSet<MetadataKey> keys) {
    var known = sets.get(keys);
    if (known != null) {
      return known;
    }
    var set = Set.copyOf(keys);
    if (sets.size() < SETS_MAX) {
      sets.put(set, set);
    }
    return set;
  }
}
