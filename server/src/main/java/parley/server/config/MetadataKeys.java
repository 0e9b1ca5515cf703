package parley.server.config;

import java.util.LinkedHashMap;
import java.util.Map;
import parley.core.MetadataBounds;
import parley.server.config.Kind.Count;
import parley.server.config.Kind.Size;

/// The part of [Keys] that is about metadata: what is said of persons and rooms, for programs.
final class MetadataKeys {
  static final Map<String, Key<?>> TABLE = new LinkedHashMap<>();

  private static final long MIB = 1 << 20;
  private static final MetadataBounds USUAL = MetadataBounds.USUAL;

  static final Key<Integer> KEYS =
      key(
          "metadata.keys",
          new Count(1, 100, "keys"),
          USUAL.keysMax(),
          "Under how many keys something may be said of a person, or of a room.");

  // A line of IRC must hold it behind names and key.
  static final Key<Integer> VALUE_BYTES =
      key(
          "metadata.value-bytes",
          new Count(1, 300, "bytes"),
          USUAL.valueBytesMax(),
          "The longest value.");
  static final Key<Integer> SUBSCRIPTIONS =
      key(
          "metadata.subscriptions",
          new Count(1, 1000, "keys"),
          USUAL.subscriptionsMax(),
          "Of how many keys an IRC client may ask to be told.");
  static final Key<Integer> JOIN_VALUES =
      key(
          "metadata.join-values",
          new Count(0, 10_000, "values"),
          USUAL.joinValuesMax(),
          "The most values that an IRC client is told on entering a room; with more it has to"
              + " ask.");
  static final Key<Long> TOTAL_BYTES =
      key(
          "metadata.total-bytes",
          new Size(0, 1024 * 1024 * MIB),
          USUAL.totalBytesMax(),
          "The memory that all of it together may take, roughly; 0 lets nobody say anything.");

  private MetadataKeys() {}

  private static <T> Key<T> key(String name, Kind<T> kind, T fallback, String meaning) {
    var key = new Key<>(name, kind, fallback, meaning);
    TABLE.put(name, key);
    return key;
  }
}
