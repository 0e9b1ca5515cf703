package parley.dialect.join;

import java.time.Duration;
import java.time.ZoneId;

/// What can be set of the `join` dialect.
///
/// @param zone whose time of day messages show
/// @param history how many messages are shown on entering a room, 0 for none
/// @param nameTimeout how long a connection may last without `JOIN:`; zero for as long as it likes
public record JoinConfig(ZoneId zone, int history, Duration nameTimeout) {
  /// Twenty messages, a minute for the name, and the time of this zone.
  public static JoinConfig usual(ZoneId zone) {
    return new JoinConfig(zone, 20, Duration.ofSeconds(60));
  }
}
