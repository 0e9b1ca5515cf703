package parley.client.model;

import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// Who chats: the name and the first room where they are known, whether a person types (who can be
/// asked, and answer), and the clock.
public record Guest(
    @Nullable String name, @Nullable String room, boolean interactive, Clock clock) {
  /// The same, with a name.
  public Guest named(String name) {
    return new Guest(name, room, interactive, clock);
  }
}
