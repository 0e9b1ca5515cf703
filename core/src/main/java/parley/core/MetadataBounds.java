package parley.core;

/// The bounds of what may be said of persons and rooms.
///
/// @param keysMax keys of a person, or of a room, at least 1
/// @param valueBytesMax bytes of a value as UTF-8, at least 1
/// @param subscriptionsMax keys that a session may ask to be told of, at least 1
/// @param joinValuesMax values that whoever enters a room is told at once, at least 0
/// @param totalBytesMax what all of it may take in memory, roughly
public record MetadataBounds(
    int keysMax, int valueBytesMax, int subscriptionsMax, int joinValuesMax, long totalBytesMax) {
  /// The usual bounds.
  public static final MetadataBounds USUAL = new MetadataBounds(20, 300, 50, 100, 64L << 20);
}
