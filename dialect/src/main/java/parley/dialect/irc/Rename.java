package parley.dialect.irc;

import static parley.wire.irc.Numeric.ERR_LINKCHANNEL;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parley.core.Command;
import parley.core.Event.MemberJoined;
import parley.core.Event.RoomRenamed;
import parley.core.Refusal;
import parley.core.Room;
import parley.core.RoomName;
import parley.wire.irc.IrcMessage;

/// `RENAME old new [reason]`: gives a channel another name (IRCv3 draft/channel-rename). Who does
/// not know that command is told that they left the one channel and joined the other.
final class Rename {
  private Rename() {}

  static void handle(IrcConversation client, IrcMessage message) {
    var old = message.params().get(0);
    var wanted = message.params().get(1);
    var reason = Objects.requireNonNullElse(message.param(2), "");
    var room = client.channel(old);
    var to = client.channel(wanted);
    if (room == null) {
      Refused.noSuchChannel(client, old);
    } else if (to == null) {
      fail(client, "CANNOT_RENAME", message, "That cannot be the name of a channel");
    } else {
      var session = client.host().session();
      var refusal =
          client.perform(new Command.RenameRoom(session, room, to, reason.isBlank() ? "" : reason));
      if (refusal != null) {
        refused(client, message, refusal);
      }
    }
  }

  private static void refused(IrcConversation client, IrcMessage message, Refusal refusal) {
    switch (refusal) {
      case ROOM_TAKEN ->
          fail(client, "CHANNEL_NAME_IN_USE", message, "The channel name is already taken");
      case ROOM_LOOKALIKE ->
          fail(
              client,
              "CHANNEL_NAME_IN_USE",
              message,
              "The name looks like that of another channel");
      case ROOM_FIXED -> fail(client, "CANNOT_RENAME", message, "The channel cannot be renamed");
      case RENAMED_JUST_NOW ->
          fail(client, "CANNOT_RENAME", message, "The channel has been renamed recently");
      default -> Refused.reply(client, "RENAME", message.params().getFirst(), refusal);
    }
  }

  private static void fail(
      IrcConversation client, String code, IrcMessage message, String description) {
    client
        .line("FAIL")
        .put("RENAME")
        .put(code)
        .word(message.params().get(0))
        .word(message.params().get(1))
        .text(description);
  }

  /// Tells a member that the channel is called otherwise now. These lines do not wait for the
  /// journal alone: where it refuses the new name, the next thing that is told is the former one.
  static void told(IrcConversation client, RoomRenamed renamed) {
    var variant = client.capabilities().variant();
    var name = renamed.name();
    if (variant.tellsRename()) {
      IrcRenderer.render(variant, renamed, client.lines());
    } else if (!name.from().equals(name.to())) {
      var room = client.host().chat().room(name.to());
      var member = room == null ? null : room.member(client.person().id());
      if (member != null) {
        moved(client, renamed, member);
      }
    }
  }

  private static void moved(IrcConversation client, RoomRenamed renamed, Room.Member member) {
    var person = member.person();
    var origin = person.origin();
    var stamp = renamed.stamp();
    var name = renamed.name();
    var out = client.lines();
    // The id is the JOIN's alone: who drops what they have seen already would drop that.
    client.capabilities().variant().tags().writeFurther(renamed, origin, out);
    int start = IrcRenderer.source(origin, out);
    out.put(" PART #").put(name.from().text());
    if (name.reason().isEmpty()) {
      out.crlf();
    } else {
      LineEnd.text(name.reason(), start, out);
    }
    OwnEvents.joined(
        client,
        new MemberJoined(
            name.to(),
            person.id(),
            origin,
            member.role(),
            person.identity(),
            person.away(),
            stamp));
  }

  /// The client wants to join a channel by a name that it no longer has: it learns of the new one,
  /// if it may know that there is such a channel.
  static void joinsFormer(
      IrcConversation client, String typed, RoomName former, @Nullable String key) {
    var host = client.host();
    var room = host.chat().renamed(former, host.now());
    var person = client.person();
    if (room == null || !(room.isSeenBy(person) || person.invitations().contains(room))) {
      Refused.reply(client, "JOIN", typed, Refusal.ROOM_RENAMED);
    } else if (client.capabilities().has(Capability.CHANNEL_RENAME)) {
      client
          .line("FAIL")
          .put("JOIN")
          .put("CHANNEL_RENAMED")
          .channel(former)
          .channel(room.name())
          .text("The channel has been renamed");
    } else {
      client
          .reply(ERR_LINKCHANNEL)
          .channel(former)
          .channel(room.name())
          .text("The channel has been renamed");
      Join.sentTo(client, room.name(), key);
    }
  }
}
