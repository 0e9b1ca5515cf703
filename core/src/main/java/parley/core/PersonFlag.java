package parley.core;

/// What holds of a person, by their own will but where something else is said.
public enum PersonFlag {
  /// A program, not a human.
  BOT,
  /// Hears private words only of those whom they accepted.
  CALLER_ID,
  /// Hears nothing that is said in rooms.
  DEAF,
  /// Seen by those alone who share a room or know the nick.
  INVISIBLE,
  /// Hears no private requests from client to client, other than actions.
  NO_CTCP,
  /// Hears private words only of those who have an account.
  REGISTERED_ONLY,
  /// Nobody on the way can listen to any of their connections. By the server's knowledge, not by
  /// their will.
  SECURE,
  /// Hears private words only of those whom they accepted or share a room with.
  SOFT_CALLER_ID,
  /// Hears what operators of the server tell everyone who wants to hear it.
  WALLOPS
}
