package parley.dialect.irc;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parley.core.Command;
import parley.core.Event.MessageSaid;
import parley.core.HistoryQuery;
import parley.core.KeptKind;
import parley.core.Privilege;
import parley.core.Refusal;
import parley.core.RoomName;
import parley.wire.irc.IrcMessage;

/// `REDACT channel msgid [reason]`: takes back a message (IRCv3 draft/message-redaction). What was
/// said privately is not kept, so nobody could say whose it was: that cannot be taken back.
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
    var room = room(client, target);
    long id = EventTags.eventId(messageId);
    if (room == null) {
      wrongTarget(client, target);
    } else if (id == 0) {
      unknown(client, target, messageId);
    } else {
      look(client, room, id, found -> redact(client, message, found, reason));
    }
  }

  /// What to do with the message, null where there is none of that id.
  private interface Then {
    void with(@Nullable MessageSaid found);
  }

  private static void look(IrcConversation client, RoomName room, long id, Then then) {
    var held = client.hold();
    client
        .host()
        .find(
            new HistoryQuery(room, id - 1, id + 1, HistoryQuery.End.NEWEST, KeptKind.SAID, 1),
            found -> {
              client.resume(held);
              var event = found == null || found.isEmpty() ? null : found.getFirst();
              then.with(event instanceof MessageSaid said ? said : null);
              client.answered();
            });
  }

  private static void redact(
      IrcConversation client, IrcMessage message, @Nullable MessageSaid found, String reason) {
    var target = message.params().get(0);
    var messageId = message.params().get(1);
    if (found == null) {
      unknown(client, target, messageId);
      return;
    }
    var refusal = client.perform(new Command.Redact(client.host().session(), found, reason));
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

  /// The channel, where the client may see what was said there.
  private static @Nullable RoomName room(IrcConversation client, String target) {
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
