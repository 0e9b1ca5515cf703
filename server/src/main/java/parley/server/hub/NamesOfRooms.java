package parley.server.hub;

import java.util.List;
import parley.core.Chat;
import parley.core.Event.RoomRenamed;
import parley.core.Room;
import parley.core.Session;

/// Carries out that a room has another name: whatever is found by names is found by the new one,
/// before anyone hears of it.
///
/// That is kept like all else. But where the journal refuses it, what was told under the new name
/// meanwhile (who came and went) has gone out and is true: so the renaming itself is not cut out of
/// the output either, and everyone is told in turn that the room is called as before.
final class NamesOfRooms {
  private final Chat chat;
  private final FanOut fanOut;
  private final History history;
  private final Addressees addressees;

  NamesOfRooms(Chat chat, FanOut fanOut, History history, Addressees addressees) {
    this.chat = chat;
    this.fanOut = fanOut;
    this.history = history;
    this.addressees = addressees;
  }

  /// @param by the connection that asked for it
  void rename(Connection by, RoomRenamed renamed) {
    chat.evolve(renamed);
    find(renamed);
    history.add(renamed);
    fanOut.open().keep(renamed, by);
    tell(renamed);
  }

  /// The chat has taken it back.
  void takenBack(RoomRenamed renamed) {
    find(renamed.back());
  }

  private void find(RoomRenamed renamed) {
    var name = renamed.name();
    fanOut.rename(name.from(), name.to());
    history.rename(name.from(), name.to());
  }

  /// Tells everyone who is there: all underwent it, and not all are told the same.
  void tell(RoomRenamed renamed) {
    var room = chat.room(renamed.name().to());
    if (room == null) {
      return;
    }
    for (Session watcher : List.copyOf(room.watchers())) {
      var connection = addressees.connection(watcher);
      addressees.mine(connection == null ? List.of() : List.of(connection), renamed);
    }
    for (Room.Member member : List.copyOf(room.members())) {
      addressees.mine(addressees.connections(member.person()), renamed);
    }
  }
}
