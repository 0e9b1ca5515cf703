package parley.core;

/// The bounds of what may be set of a room.
///
/// @param listedMax masks on all lists of a room together, at least 1
/// @param maskCharsMax UTF-16 units in a mask
/// @param keyCharsMax UTF-16 units in a key
public record RoomBounds(int listedMax, int maskCharsMax, int keyCharsMax) {
  /// 100 masks of 200 characters, and keys of 32.
  public static final RoomBounds USUAL = new RoomBounds(100, 200, 32);
}
