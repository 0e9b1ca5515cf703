package parley.wire;

/// What a command of the plain, login or join language lacks.
public enum Missing {
  /// The name of a person.
  NAME,
  /// The name of a room.
  ROOM,
  /// The text to say.
  TEXT,
  /// A number from 1 up.
  COUNT
}
