package parley.journal;

import parley.core.RoomName;

/// A part of a room's history: the newest `limit` events of those before `before`.
///
/// @param room which room
/// @param before only events whose sequence is less than this; [Long#MAX_VALUE] for the newest
/// @param limit how many at the most, 1 to 1000
public record HistoryQuery(RoomName room, long before, int limit) {
  /// The most that one query may ask for.
  public static final int LIMIT_MAX = 1000;

  public HistoryQuery {
    if (limit < 1 || limit > LIMIT_MAX) {
      throw new IllegalArgumentException("limit out of range: " + limit);
    }
  }
}
