package parley.dialect.irc;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parley.core.Command;
import parley.core.Event.Kept;
import parley.core.Event.MessageSaid;
import parley.core.HistoryQuery;
import parley.core.KeptKind;
import parley.core.Letter;
import parley.core.Privilege;
import parley.core.Refusal;
import parley.core.Strand;
import parley.wire.irc.IrcMessage;

/// `REDACT target msgid [reason]`: takes back a message (IRCv3 draft/message-redaction). Of what
/// was said privately only what is kept, for of all else nobody could say whose it was.
final class Redact {
  private Redact() {}

  static void handle(IrcConversation client, IrcMessage message) {
    if (!client.capabilities().has(Capability.MESSAGE_REDACTION)) {
      IrcCommand.isUnknown(client, message);
      return;
    }
    var target = message.params().get(0);
    var messageId = message.params().get(1);
    var reason = Objects.requireNonNullElse(message.param(2), "");
    var strand = strand(client, target);
    long id = EventTags.eventId(messageId);
    if (strand == null) {
      wrongTarget(client, target);
    } else if (id == 0) {
      unknown(client, target, messageId);
    } else {
      look(client, strand, id, found -> redact(client, message, found, reason));
    }
  }

  /// What to do with the message, null where there is none of that id.
  private interface Then {
    void with(@Nullable Kept found);
  }

  private static void look(IrcConversation client, Strand strand, long id, Then then) {
    var held = client.hold();
    client
        .host()
        .find(
            new HistoryQuery(strand, id - 1, id + 1, HistoryQuery.End.NEWEST, KeptKind.SAID, 1),
            found -> {
              client.resume(held);
              then.with(found == null || found.isEmpty() ? null : found.getFirst());
              client.answered();
            });
  }

  private static void redact(
      IrcConversation client, IrcMessage message, @Nullable Kept found, String reason) {
    var target = message.params().get(0);
    var messageId = message.params().get(1);
    var command = found == null ? null : command(client, target, found, reason);
    if (command == null) {
      unknown(client, target, messageId);
      return;
    }
    var refusal = client.perform(command);
    if (refusal == Refusal.NOT_A_MEMBER || refusal == Refusal.NO_SUCH_ROOM) {
      wrongTarget(client, target);
    } else if (refusal == Refusal.ROLE_TOO_LOW) {
      fail(client, "REDACT_FORBIDDEN")
          .word(target)
          .word(messageId)
          .text("You are not authorised to delete this message");
    } else if (refusal != null) {
      Refused.reply(client, "REDACT", target, refusal);
    }
  }

  private static @Nullable Command command(
      IrcConversation client, String target, Kept found, String reason) {
    var session = client.host().session();
    if (found instanceof MessageSaid said) {
      return new Command.Redact(session, said, reason);
    }
    var nick = client.host().rules().names().nick(target);
    return found instanceof Letter.Said letter && nick != null
        ? new Command.RedactLetter(session, letter, nick, reason)
        : null;
  }

  /// Where the client may see what was said; null for nowhere.
  private static @Nullable Strand strand(IrcConversation client, String target) {
    if (!target.startsWith("#")) {
      return Correspondents.with(client, target);
    }
    var name = client.channel(target);
    return client.person().may(Privilege.OVERRIDE) ? name : Chathistory.member(client, name);
  }

  private static void unknown(IrcConversation client, String target, String messageId) {
    fail(client, "UNKNOWN_MSGID")
        .word(target)
        .word(messageId)
        .text("This message does not exist or is too old");
  }

  private static void wrongTarget(IrcConversation client, String target) {
    fail(client, "INVALID_TARGET").word(target).text("You cannot delete messages from there");
  }

  private static Reply fail(IrcConversation client, String code) {
    return client.line("FAIL").put("REDACT").put(code);
  }
}
