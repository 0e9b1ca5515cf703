package parley.dialect.join;

import parley.core.Refusal;
import parley.dialect.Farewell;
import parley.wire.Malformed;
import parley.wire.Missing;
import parley.wire.join.JoinReply;

/// The words of `join` for what cannot be done.
final class JoinErrors {
  static final JoinReply USERNAME_INVALID = new JoinReply.Refused("invalid-username");
  static final JoinReply ROOM_INVALID = new JoinReply.Refused("invalid-room");
  static final JoinReply UNKNOWN_COMMAND = new JoinReply.Refused("unknown-command");

  private JoinErrors() {}

  static JoinReply of(Refusal refusal) {
    return new JoinReply.Refused(
        switch (refusal) {
          case NICK_TAKEN, NICK_LOOKALIKE -> "username-taken";
          case NICK_OWNED -> "password-required";
          case NOT_NAMED -> "not-joined";
          case ALREADY_NAMED -> "already-joined";
          case NO_SUCH_PERSON -> "no-such-user";
          case NO_SUCH_ROOM, NOT_A_MEMBER -> "not-in-room";
          case ALREADY_A_MEMBER -> "already-in-room";
          case TOO_MANY_ROOMS -> "too-many-rooms";
          case ROOMS_FULL -> "server-full";
          case ROOM_LOOKALIKE, ROOM_TAKEN -> "room-name-taken";
          case ROOM_RENAMED -> "room-renamed";
          case ROOM_FIXED -> "not-allowed";
          case NOTHING_SAID -> "empty-message";
          case TEXT_TOO_LONG -> "line-too-long";
          case TEXT_FORBIDDEN -> "invalid-text";
          case ROLE_TOO_LOW, OUTRANKED, MAY_NOT_SPEAK -> "not-allowed";
          case OTHER_NOT_A_MEMBER -> "user-not-in-room";
          case OTHER_ALREADY_A_MEMBER -> "user-already-in-room";
          case BANNED -> "banned";
          case INVITE_ONLY -> "invite-only";
          case WRONG_KEY -> "wrong-key";
          case ROOM_FULL -> "room-full";
          case ACCOUNT_NEEDED, ACCOUNT_NEEDED_TO_SPEAK, NOT_HEARD -> "account-needed";
          case SECURE_NEEDED -> "secure-only";
          case NOT_ACCEPTED_BUT_TOLD, NOT_ACCEPTED -> "not-accepted";
          case TOO_MANY_JOINS, TOO_SOON, KNOCKED_JUST_NOW, RENAMED_JUST_NOW -> "too-soon";
          case NO_COLORS, NO_CTCP, NO_NOTICES -> "invalid-text";
          case NICK_FIXED -> "name-fixed";
          case LIST_FULL, BAD_SETTING, OTHERS_NOT_SECURE -> "invalid-setting";
          case NOT_CLOSED -> "not-closed";
          case NOT_KEPT -> "not-kept";
          case INTERNAL -> "internal";
        });
  }

  static JoinReply of(Malformed malformed) {
    return switch (malformed) {
      case INVALID_UTF8 -> new JoinReply.Refused("invalid-encoding");
      case TOO_LONG, TAGS_TOO_LONG -> of(Refusal.TEXT_TOO_LONG);
      case FORBIDDEN_CHARACTER -> of(Refusal.TEXT_FORBIDDEN);
      case EMPTY, NO_COMMAND, BAD_COMMAND -> UNKNOWN_COMMAND;
    };
  }

  /// A command of someone who has joined lacks something.
  static JoinReply of(Missing missing) {
    return switch (missing) {
      case NAME -> of(Refusal.NO_SUCH_PERSON);
      case ROOM -> ROOM_INVALID;
      case TEXT -> of(Refusal.NOTHING_SAID);
      case COUNT -> UNKNOWN_COMMAND;
    };
  }

  static JoinReply of(Farewell reason) {
    return new JoinReply.Refused(
        switch (reason.kind()) {
          case SHUTDOWN -> "server-shutdown";
          case TOO_SLOW -> "too-slow";
          case FLOOD -> "flood";
          case NOT_NAMED_IN_TIME -> "join-timeout";
          case IDLE -> "idle-timeout";
          case HTTP -> "not-http";
          case INTERNAL -> "internal";
          case KILLED -> "killed";
          case BANNED -> "banned";
          case CLOSED -> "closed";
        });
  }
}
