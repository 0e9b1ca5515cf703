package parley.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.core.Metadata;
import parley.core.RoomName;
import parley.core.Settings;
import parley.core.Stamp;
import parley.core.Topic;

/// What the journal knows from earlier runs.
///
/// @param rooms every room in which something was kept
/// @param lastId the greatest id of any kept event, 0 where there is none
/// @param hidden rooms and accounts, with their names, that cannot be reached, since an older one
///   has the same name now
public record Recovered(List<RecoveredRoom> rooms, long lastId, List<String> hidden) {
  /// Nothing known.
  public static final Recovered NOTHING = new Recovered(List.of(), 0);

  /// Where every room can be reached.
  public Recovered(List<RecoveredRoom> rooms, long lastId) {
    this(rooms, lastId, List.of());
  }

  /// A room as it was left.
  ///
  /// @param name as first written
  /// @param opened stamp of the oldest event
  /// @param sequence of the newest event
  /// @param topic what it is about
  /// @param settings its rules; null where they never changed
  /// @param metadata what is said of it
  public record RecoveredRoom(
      RoomName name,
      Stamp opened,
      long sequence,
      @Nullable Topic topic,
      @Nullable Settings settings,
      Metadata metadata) {
    /// A room whose rules never changed, and of which nothing is said.
    public RecoveredRoom(RoomName name, Stamp opened, long sequence, @Nullable Topic topic) {
      this(name, opened, sequence, topic, null, Metadata.NONE);
    }
  }
}
