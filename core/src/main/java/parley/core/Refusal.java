package parley.core;

/// Why a command was not carried out. Each dialect says it in its own words.
public enum Refusal {
  /// Another person has this nick.
  NICK_TAKEN,
  /// This nick looks like that of another person.
  NICK_LOOKALIKE,
  /// The nick belongs to an account that one is not logged in to.
  NICK_OWNED,
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
  /// No room can be opened now: the server has as many as it may, or many were opened from there.
  ROOMS_FULL,
  /// There is no such room, and its name looks like that of another.
  ROOM_LOOKALIKE,
  /// Another room has this name, or had it until just now.
  ROOM_TAKEN,
  /// A room had this name until not long ago; it is called otherwise now.
  ROOM_RENAMED,
  /// This room keeps its name.
  ROOM_FIXED,
  /// The room was renamed just now.
  RENAMED_JUST_NOW,
  /// Nothing was said.
  NOTHING_SAID,
  /// The text is longer than it may be.
  TEXT_TOO_LONG,
  /// The text has characters that no message may have (line ends, NUL).
  TEXT_FORBIDDEN,
  /// The member's role does not allow it.
  ROLE_TOO_LOW,
  /// The other member's role does not allow it.
  OUTRANKED,
  /// The other person is not in that room.
  OTHER_NOT_A_MEMBER,
  /// The other person is in that room already.
  OTHER_ALREADY_A_MEMBER,
  /// The person is banned from that room.
  BANNED,
  /// Only who is invited comes in.
  INVITE_ONLY,
  /// Only who knows the key comes in.
  WRONG_KEY,
  /// The room has as many members as it may.
  ROOM_FULL,
  /// Only who has an account comes in.
  ACCOUNT_NEEDED,
  /// Only those come in to whose connections nobody can listen.
  SECURE_NEEDED,
  /// Someone is in the room to whose connection others can listen.
  OTHERS_NOT_SECURE,
  /// Too many came in just now.
  TOO_MANY_JOINS,
  /// The person may not speak in that room.
  MAY_NOT_SPEAK,
  /// Only who has an account speaks there.
  ACCOUNT_NEEDED_TO_SPEAK,
  /// The person has to wait before speaking again.
  TOO_SOON,
  /// The room wants no colours.
  NO_COLORS,
  /// The room wants no requests from client to client.
  NO_CTCP,
  /// The room, or the person, wants no notices.
  NO_NOTICES,
  /// The person keeps their nick, for a room that they are in.
  NICK_FIXED,
  /// The other person hears nobody who has no account.
  NOT_HEARD,
  /// The other person hears only those whom they accepted, and was told now of this attempt.
  NOT_ACCEPTED_BUT_TOLD,
  /// The other person hears only those whom they accepted, and was told of another attempt just
  /// now.
  NOT_ACCEPTED,
  /// The room has as many masks on its lists as it may.
  LIST_FULL,
  /// That is no value for this setting.
  BAD_SETTING,
  /// Everyone may come in: there is no need to knock.
  NOT_CLOSED,
  /// Someone knocked just now.
  KNOCKED_JUST_NOW,
  /// The journal could not keep it; it was not delivered to anyone.
  NOT_KEPT,
  /// The server failed; the command had no effect.
  INTERNAL
}
