package parley.core;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.core.Event.PersonDescribed;
import parley.core.Event.RoomDescribed;

/// What is said of persons and rooms: applies it, knows how much it is, and what is kept with the
/// accounts of those who come. Part of [Chat]; hub thread only.
///
/// What is kept with accounts is not changed by events alone: as [NickOwners] it is brought here.
public final class Descriptions {
  /// Accounts of which it is remembered: of those who logged in last.
  private static final int ACCOUNTS_MAX = 1000;

  private final Map<String, Metadata> ofAccounts = new RecentMap<>(ACCOUNTS_MAX);
  private long bytes;

  Descriptions() {}

  /// Someone is about to log in to this account, with which this is kept.
  public void know(String account, Metadata kept) {
    ofAccounts.put(account, kept);
  }

  /// What is kept with an account, as far as is known.
  Metadata ofAccount(String account) {
    return ofAccounts.getOrDefault(account, Metadata.NONE);
  }

  /// What all that is said takes in memory, roughly.
  long bytes() {
    return bytes;
  }

  void apply(Person person, PersonDescribed described) {
    count(described.key(), person.metadata.get(described.key()), described.value());
    person.metadata = person.metadata.with(described.key(), described.value());
    var account = person.account();
    if (account != null) {
      ofAccounts.computeIfPresent(
          account, (_, kept) -> kept.with(described.key(), described.value()));
    }
  }

  void apply(Room room, RoomDescribed described) {
    count(described.key(), room.metadata.get(described.key()), described.value());
    room.metadata = room.metadata.with(described.key(), described.value());
    room.describedBy = described.id();
  }

  void revert(Room room, RoomDescribed described) {
    count(described.key(), described.value(), described.before());
    room.metadata = room.metadata.with(described.key(), described.before());
  }

  /// From now on all this is said of a room, and nothing else.
  void set(Room room, Metadata said, long by) {
    bytes += said.bytes() - room.metadata.bytes();
    room.metadata = said;
    room.describedBy = by;
  }

  /// Of a room this was said in earlier runs. Null, where there is no such room, is ignored.
  public void restore(@Nullable Room room, Metadata kept) {
    if (room != null) {
      room.metadata = kept;
      bytes += kept.bytes();
    }
  }

  void forget(Person person) {
    bytes -= person.metadata.bytes();
  }

  private void count(MetadataKey key, @Nullable String before, @Nullable String after) {
    bytes += Metadata.bytes(key, after) - Metadata.bytes(key, before);
  }
}
