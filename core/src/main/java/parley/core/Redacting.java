package parley.core;

import static parley.core.Decider.accepted;
import static parley.core.Decider.person;
import static parley.core.Decider.refused;

import org.jspecify.annotations.Nullable;
import parley.core.Command.Redact;
import parley.core.Command.RedactLetter;

/// Who may take back what was said: whoever said it; in a room also its operators and those of the
/// server.
final class Redacting {
  private final Rules rules;

  Redacting(Rules rules) {
    this.rules = rules;
  }

  Decision redact(ChatView chat, Redact redact, Stamp stamp) {
    var person = person(chat, redact.session());
    if (person == null) {
      return refused(Refusal.NOT_NAMED);
    }
    var flaw = flaw(redact.reason());
    if (flaw != null) {
      return refused(flaw);
    }
    var message = redact.message();
    var room = chat.room(message.room());
    if (room == null) {
      return refused(Refusal.NO_SUCH_ROOM);
    }
    var member = room.member(person.id());
    boolean rules = person.may(Privilege.OVERRIDE);
    if (member == null && !rules) {
      return refused(Refusal.NOT_A_MEMBER);
    }
    boolean looksAfter = rules || (member != null && member.role().isAtLeast(Role.OPERATOR));
    return looksAfter || isOf(person, message)
        ? accepted(
            new Event.MessageRedacted(
                room.name(),
                room.sequence() + 1,
                person.id(),
                person.origin(),
                message.id(),
                redact.reason(),
                stamp))
        : refused(Refusal.ROLE_TOO_LOW);
  }

  Decision redact(ChatView chat, RedactLetter redact, Stamp stamp) {
    var person = person(chat, redact.session());
    if (person == null) {
      return refused(Refusal.NOT_NAMED);
    }
    var flaw = flaw(redact.reason());
    if (flaw != null) {
      return refused(flaw);
    }
    var letter = redact.letter();
    return letter.from().equals(person.account())
        ? accepted(
            new Letter.Redacted(
                letter.strand(),
                person.id(),
                person.origin(),
                redact.toNick(),
                letter.id(),
                redact.reason(),
                letter.heard(),
                stamp))
        : refused(Refusal.ROLE_TOO_LOW);
  }

  private @Nullable Refusal flaw(String reason) {
    return reason.isEmpty() ? null : Speaking.flaw(rules, reason);
  }

  /// What was said from the account that they are logged in to, or under their nick since it is
  /// theirs. Whoever had that nick before them was someone else.
  private static boolean isOf(Person person, Event.MessageSaid message) {
    var account = person.account();
    return (account != null && account.equals(message.origin().account()))
        || (message.id() > person.namedSince() && message.origin().nick().equals(person.nick()));
  }
}
