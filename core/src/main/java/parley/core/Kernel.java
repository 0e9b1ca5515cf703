package parley.core;

import org.jspecify.annotations.Nullable;

/// What of a room outlives a restart.
///
/// @param room the folded name
/// @param sequence the last place in its order
/// @param topic what it is about
/// @param settings its rules
/// @param metadata what is said of it
public record Kernel(
    String room, long sequence, @Nullable Topic topic, Settings settings, Metadata metadata) {
  static Kernel of(Room room) {
    return new Kernel(
        room.name().key(), room.sequence(), room.topic(), room.settings(), room.metadata());
  }
}
