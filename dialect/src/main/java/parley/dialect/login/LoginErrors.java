package parley.dialect.login;

import parley.core.Refusal;
import parley.dialect.Farewell;
import parley.dialect.account.AccountRefusal;
import parley.wire.Malformed;
import parley.wire.login.LoginReply;

/// The words of `login` for what cannot be done.
final class LoginErrors {
  static final LoginReply USERNAME_INVALID = new LoginReply.Refused("invalid-username");
  static final LoginReply UNKNOWN_COMMAND = new LoginReply.Refused("unknown-command");

  private LoginErrors() {}

  static LoginReply of(Refusal refusal) {
    return new LoginReply.Refused(
        switch (refusal) {
          case NICK_TAKEN, NICK_LOOKALIKE -> "username-taken";
          case NICK_OWNED -> "password-required";
          case NOT_NAMED -> "not-logged-in";
          case ALREADY_NAMED -> "already-logged-in";
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

  static LoginReply of(AccountRefusal refusal) {
    return new LoginReply.Refused(
        switch (refusal) {
          case WRONG -> "bad-password";
          case TRIED_TOO_OFTEN, OPENED_TOO_OFTEN -> "too-many-attempts";
          case BUSY, NOT_KEPT -> "try-later";
          case NAME_TAKEN,
              PASSWORD_TOO_SHORT,
              PASSWORD_UNFIT,
              CLOSED,
              CERTIFICATE_TAKEN,
              TOO_MANY_CERTIFICATES ->
              "internal";
        });
  }

  static LoginReply of(Malformed malformed) {
    return switch (malformed) {
      case INVALID_UTF8 -> new LoginReply.Refused("invalid-encoding");
      case TOO_LONG, TAGS_TOO_LONG -> of(Refusal.TEXT_TOO_LONG);
      case FORBIDDEN_CHARACTER -> of(Refusal.TEXT_FORBIDDEN);
      case EMPTY, NO_COMMAND, BAD_COMMAND -> UNKNOWN_COMMAND;
    };
  }

  static LoginReply of(Farewell reason) {
    return new LoginReply.Notice(
        switch (reason.kind()) {
          case SHUTDOWN -> "server-shutdown";
          case TOO_SLOW -> "too-slow";
          case FLOOD -> "flood";
          case NOT_NAMED_IN_TIME, IDLE -> "idle-timeout";
          case HTTP -> "not-http";
          case INTERNAL -> "internal-error";
          case KILLED -> "killed";
          case BANNED -> "banned";
          case CLOSED -> "closed";
        });
  }
}
