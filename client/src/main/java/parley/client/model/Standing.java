package parley.client.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who one is and where, for a status line. `nick` is null in languages without this.
public record Standing(@Nullable String nick, boolean away, List<Tab> rooms) {
  /// Nothing to tell.
  public static final Standing NONE = new Standing(null, false, List.of());

  /// Copies the list.
  public Standing {
    rooms = List.copyOf(rooms);
  }

  /// One room: its number from 1, how many messages in it were not seen, and whether one's name was
  /// among them.
  public record Tab(int number, String room, boolean shown, int unread, boolean mentioned) {}
}
