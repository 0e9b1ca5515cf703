package parley.core;

import org.jspecify.annotations.Nullable;

/// Under what something is said of a person or a room: small letters of ASCII, digits and `_./-`
/// (IRCv3 metadata, keys and values).
///
/// @param text 1 to [#LENGTH_MAX] such characters
public record MetadataKey(String text) implements Comparable<MetadataKey> {
  /// Characters in a key.
  public static final int LENGTH_MAX = 64;

  /// Refuses what is no key.
  public MetadataKey {
    if (!isKey(text)) {
      throw new IllegalArgumentException("not a key: " + text.length() + " characters");
    }
  }

  /// The key that is written so; null where it is none.
  public static @Nullable MetadataKey of(String text) {
    return isKey(text) ? new MetadataKey(text) : null;
  }

  private static boolean isKey(String text) {
    return !text.isEmpty()
        && text.length() <= LENGTH_MAX
        && text.chars().allMatch(MetadataKey::isAllowed);
  }

  private static boolean isAllowed(int c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || "_./-".indexOf(c) >= 0;
  }

  @Override
  public int compareTo(MetadataKey other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
