package parley.core;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What is said of a person or a room, in the order of the keys. Immutable.
///
/// @param values none of them empty
public record Metadata(SortedMap<MetadataKey, String> values) {
  /// Nothing. Of nearly everyone nothing is said; they share it.
  public static final Metadata NONE = new Metadata(new TreeMap<>());

  /// What one entry takes in memory beside its characters, roughly.
  private static final int ENTRY_BYTES = 150;

  /// Copies what could change.
  public Metadata {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  /// What is said under a key; null for nothing.
  public @Nullable String get(MetadataKey key) {
    return values.get(key);
  }

  /// Whether nothing is said.
  public boolean isEmpty() {
    return values.isEmpty();
  }

  /// How many keys there are.
  public int size() {
    return values.size();
  }

  /// The same, but that this is said under that key, or nothing where it is null.
  public Metadata with(MetadataKey key, @Nullable String value) {
    var changed = new TreeMap<>(values);
    if (value == null) {
      changed.remove(key);
    } else {
      changed.put(key, value);
    }
    return changed.isEmpty() ? NONE : new Metadata(changed);
  }

  /// What it takes in memory, roughly.
  long bytes() {
    long bytes = 0;
    for (Map.Entry<MetadataKey, String> entry : values.entrySet()) {
      bytes += bytes(entry.getKey(), entry.getValue());
    }
    return bytes;
  }

  /// What this takes in memory, roughly; nothing where there is no value.
  static long bytes(MetadataKey key, @Nullable String value) {
    return value == null ? 0 : ENTRY_BYTES + key.text().length() + 2L * value.length();
  }
}
