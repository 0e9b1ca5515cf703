package parley.client.irc;

/// What people call a room, and what a server does.
final class RoomNames {
  private RoomNames() {}

  /// The server's name of a room: `#lobby` for `lobby`.
  static String of(String typed, Isupport isupport) {
    return isupport.isRoom(typed) ? typed : "#" + typed;
  }
}
