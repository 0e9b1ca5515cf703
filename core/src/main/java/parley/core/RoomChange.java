package parley.core;

import org.jspecify.annotations.Nullable;

/// One thing to be changed about a room.
public sealed interface RoomChange {
  /// A change of what outlives the members.
  sealed interface OfSettings extends RoomChange {}

  /// A rule is on or off.
  record Flag(RoomFlag flag, boolean on) implements OfSettings {}

  /// Who comes in must know this; null for nothing.
  record RoomKey(@Nullable String key) implements OfSettings {}

  /// At most so many members; 0 for as many as come.
  record Limit(int members) implements OfSettings {}

  /// Who is refused is sent to that room; null for none.
  record Forward(@Nullable RoomName room) implements OfSettings {}

  /// No more may come in within a time; null for any number.
  record JoinThrottle(@Nullable Throttle throttle) implements OfSettings {}

  /// Members without a role wait so many seconds between what they say; 0 for none.
  record SlowMode(int seconds) implements OfSettings {}

  /// The room begins anew, with the usual settings: nothing of what was before is shown any more.
  /// Nobody asks for this. It comes with the first who enters a room in which nobody is, and that
  /// is closed to them.
  ///
  /// @param id of the event that brings it
  /// @param topic what the room was about; null for nothing, and when it is read back from the
  ///   journal
  /// @param metadata what was said of it; nothing when it is read back from the journal
  record Anew(long id, @Nullable Topic topic, Metadata metadata) implements OfSettings {
    /// As it is read back from the journal.
    Anew(long id) {
      this(id, null, Metadata.NONE);
    }
  }

  /// A mask is on a list or is not.
  record Listing(RoomList list, BanMask mask, boolean on) implements OfSettings {}

  /// A member has a role or has it not. The role is not [Role#MEMBER], which everyone has.
  record OfRole(Nick nick, Role role, boolean on) implements RoomChange {}
}
