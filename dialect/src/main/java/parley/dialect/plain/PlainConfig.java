package parley.dialect.plain;

import java.time.Duration;
import java.time.ZoneId;

/// What can be set of the `plain` dialect.
///
/// @param zone whose time of day the history shows
/// @param history how many messages `/history` shows when no number is given, from 1
/// @param historyMax how many it shows at the most, 1 to 1000
/// @param roomsListedMax how many rooms `/rooms` shows at the most
/// @param silenceTimeout how long a connection without a name may last without a line; zero for as
///   long as it likes
public record PlainConfig(
    ZoneId zone, int history, int historyMax, int roomsListedMax, Duration silenceTimeout) {
  /// Twenty messages of history, at most 200; a hundred rooms; an hour; the time of this zone.
  public static PlainConfig usual(ZoneId zone) {
    return new PlainConfig(zone, 20, 200, 100, Duration.ofHours(1));
  }
}
