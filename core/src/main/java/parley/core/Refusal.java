package parley.core;

/// Why a command was not carried out. Each dialect says it in its own words.
public enum Refusal {
  /// Another person has this nick.
  NICK_TAKEN,
  /// The session has no nick yet, and this needs one.
  NOT_NAMED,
  /// The session has a nick already.
  ALREADY_NAMED,
  /// Nobody here has this nick.
  NO_SUCH_PERSON,
  /// There is no such room.
  NO_SUCH_ROOM,
  /// The person is not in that room.
  NOT_A_MEMBER,
  /// The person is in that room already.
  ALREADY_A_MEMBER,
  /// The person is in as many rooms as one may be.
  TOO_MANY_ROOMS,
  /// The server has as many rooms as it may.
  ROOMS_FULL,
  /// Nothing was said.
  NOTHING_SAID,
  /// The text is longer than it may be.
  TEXT_TOO_LONG,
  /// The text has characters that no message may have (line ends, NUL).
  TEXT_FORBIDDEN,
  /// The member's role does not allow it.
  ROLE_TOO_LOW,
  /// The journal could not keep it; it was not delivered to anyone.
  NOT_KEPT,
  /// The server failed; the command had no effect.
  INTERNAL
}
