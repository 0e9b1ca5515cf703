package parley.core;

import java.util.LinkedHashMap;
import java.util.Map;

/// A map that forgets what was not looked at for longest, where there is more than may be.
@SuppressWarnings("serial") // It is never serialised.
public final class RecentMap<K, V> extends LinkedHashMap<K, V> {
  private final int max;

  /// @param max how many there may be
  public RecentMap(int max) {
    super(16, 0.75f, true);
    this.max = max;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > max;
  }
}
