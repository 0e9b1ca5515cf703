package parley.dialect.plain;

import parley.core.Refusal;
import parley.core.Rules;
import parley.dialect.Farewell;
import parley.dialect.Shown;
import parley.dialect.account.AccountRefusal;
import parley.wire.Malformed;
import parley.wire.Text;

/// What `plain` says to people, in whole sentences.
final class Words {
  private static final int QUOTED_BYTES_MAX = 60;

  private Words() {}

  static String of(Refusal refusal) {
    return switch (refusal) {
      case NICK_TAKEN -> "That name is taken.";
      case NICK_LOOKALIKE -> "That name looks like another's here.";
      case NICK_OWNED -> "That name belongs to an account. /nick NAME PASSWORD logs you in.";
      case NOT_NAMED -> "You have no name yet. /nick NAME gives you one.";
      case ALREADY_NAMED -> "You have a name already.";
      case NO_SUCH_PERSON -> "There is nobody of that name here.";
      case NO_SUCH_ROOM -> "There is no such room.";
      case NOT_A_MEMBER -> "You are not in that room.";
      case ALREADY_A_MEMBER -> "You are in that room already.";
      case TOO_MANY_ROOMS -> "You are in as many rooms as one may be.";
      case ROOMS_FULL -> "No more rooms can be opened now.";
      case ROOM_LOOKALIKE -> "That name looks like another room's.";
      case ROOM_TAKEN -> "Another room has that name.";
      case ROOM_RENAMED -> "That room has another name now.";
      case ROOM_FIXED -> "That room keeps its name.";
      case RENAMED_JUST_NOW -> "That room was renamed just now. Please try again later.";
      case NOTHING_SAID -> "There is nothing in it.";
      case TEXT_TOO_LONG -> "That is too long; it was not sent.";
      case TEXT_FORBIDDEN -> "That has characters that no message may have; it was not sent.";
      case ROLE_TOO_LOW, OUTRANKED -> "You may not do that here.";
      case OTHER_NOT_A_MEMBER -> "They are not in that room.";
      case OTHER_ALREADY_A_MEMBER -> "They are in that room already.";
      case BANNED -> "You are banned from that room.";
      case INVITE_ONLY -> "Only who is invited may enter that room.";
      case WRONG_KEY -> "That room needs a key.";
      case ROOM_FULL -> "That room is full.";
      case ACCOUNT_NEEDED -> "Only who has an account may enter that room.";
      case SECURE_NEEDED -> "Only who comes over TLS may enter that room.";
      case OTHERS_NOT_SECURE -> "Someone in that room has not come over TLS.";
      case TOO_MANY_JOINS -> "Too many have entered that room just now. Please try again later.";
      case MAY_NOT_SPEAK -> "You may not speak here; it was not sent.";
      case ACCOUNT_NEEDED_TO_SPEAK -> "Only who has an account may speak here; it was not sent.";
      case TOO_SOON -> "You have to wait before you speak here again; it was not sent.";
      case NO_COLORS -> "This room wants no colours; it was not sent.";
      case NO_CTCP, NO_NOTICES -> "That is not wanted here; it was not sent.";
      case NICK_FIXED -> "A room that you are in wants you to keep your name.";
      case NOT_ACCEPTED_BUT_TOLD, NOT_ACCEPTED ->
          "They want to be asked first; they know that you want to speak to them.";
      case NOT_HEARD -> "They hear only those who have an account; it was not sent.";
      case LIST_FULL -> "There is no more place on that list.";
      case BAD_SETTING -> "That cannot be set.";
      case NOT_CLOSED -> "That room is open.";
      case KNOCKED_JUST_NOW -> "Someone has asked just now. Please try again later.";
      case NOT_KEPT -> "That could not be kept, so nobody got it. Please try again later.";
      case INTERNAL -> "The server failed at that. Please try again later.";
    };
  }

  static String of(AccountRefusal refusal) {
    return switch (refusal) {
      case WRONG -> "That is not the password of that name.";
      case TRIED_TOO_OFTEN, OPENED_TOO_OFTEN -> "Too many attempts. Please try again later.";
      case BUSY, NOT_KEPT -> "That cannot be looked at now. Please try again later.";
      case NAME_TAKEN,
          PASSWORD_TOO_SHORT,
          PASSWORD_UNFIT,
          CLOSED,
          CERTIFICATE_TAKEN,
          TOO_MANY_CERTIFICATES ->
          of(Refusal.INTERNAL);
    };
  }

  static String of(Malformed malformed) {
    return switch (malformed) {
      case INVALID_UTF8 -> "That line is not UTF-8; it was not sent.";
      case TOO_LONG, TAGS_TOO_LONG -> "That line is too long; it was not sent.";
      case FORBIDDEN_CHARACTER -> of(Refusal.TEXT_FORBIDDEN);
      case EMPTY, NO_COMMAND, BAD_COMMAND -> of(Refusal.NOTHING_SAID);
    };
  }

  static String of(Farewell reason) {
    return switch (reason.kind()) {
      case SHUTDOWN -> "Server is shutting down";
      case TOO_SLOW -> "You read too slowly; the connection is closed.";
      case FLOOD -> "You send too much; the connection is closed.";
      case NOT_NAMED_IN_TIME, IDLE -> "Nothing was heard of you for too long.";
      case HTTP -> "This is a chat, not a web server; the connection is closed.";
      case INTERNAL -> "The server failed; the connection is closed.";
      case KILLED -> "An operator ended the connection: " + Shown.text(reason.reason());
      case BANNED -> "You are banned from this server: " + Shown.text(reason.reason());
      case CLOSED -> "The server lets nobody new in now.";
    };
  }

  static String invalidName(String name, Rules rules) {
    return quoted(name)
        + " cannot be a name: at most "
        + rules.names().nickLengthMax()
        + " letters, digits and _-[]{}\\|^`, no digit or - at the beginning.";
  }

  static String invalidRoom(String room, Rules rules) {
    return quoted(room)
        + " cannot be a room: at most "
        + rules.names().roomLengthMax()
        + " characters, no space, comma or colon.";
  }

  /// What a person typed, given back to them: a bounded piece of it that is safe to show.
  static String quoted(String typed) {
    var shown = Shown.text(typed);
    var cut = Text.cut(shown, QUOTED_BYTES_MAX);
    return cut.length() < shown.length() ? cut + "…" : cut;
  }
}
