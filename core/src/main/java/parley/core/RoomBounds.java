package parley.core;

import java.time.Duration;

/// The bounds of what may be set of a room.
///
/// @param listedMax masks on all lists of a room together, at least 1
/// @param maskCharsMax UTF-16 units in a mask
/// @param keyCharsMax UTF-16 units in a key
/// @param closedFor how long a closed room is kept for those who may enter it once nobody is in it;
///   afterwards it begins anew with whoever comes
public record RoomBounds(int listedMax, int maskCharsMax, int keyCharsMax, Duration closedFor) {
  /// 100 masks of 200 characters, keys of 32, and an hour.
  public static final RoomBounds USUAL = new RoomBounds(100, 200, 32, Duration.ofHours(1));

  /// The same, where closed rooms are kept for as long.
  public RoomBounds withClosedFor(Duration changed) {
    return new RoomBounds(listedMax, maskCharsMax, keyCharsMax, changed);
  }
}
