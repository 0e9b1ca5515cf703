package parley.dialect.irc;

import org.jspecify.annotations.Nullable;
import parley.core.Command;
import parley.core.ReadMarker.InRoom;
import parley.core.ReadMarker.Target;
import parley.core.ReadMarker.WithPerson;
import parley.wire.irc.IrcMessage;

/// `MARKREAD target [timestamp=…]`: how far the client's person has read a conversation (IRCv3
/// draft/read-marker). Nobody else is told.
final class Markread {
  private Markread() {}

  static void handle(IrcConversation client, IrcMessage message) {
    var name = message.param(0);
    if (name == null || name.isEmpty()) {
      client.line("FAIL").put("MARKREAD").put("NEED_MORE_PARAMS").text("Missing parameters");
      return;
    }
    var target = target(client, name);
    var stamp = message.param(1);
    if (target == null) {
      invalid(client, name);
    } else if (stamp == null) {
      tell(client, target);
    } else {
      mark(client, target, stamp);
    }
  }

  /// The client's person has read this further than before, or enters it: told to those who want to
  /// know, and to whoever said it.
  static void marked(IrcConversation client, Target target) {
    if (client.capabilities().has(Capability.READ_MARKER)) {
      tell(client, target);
    }
  }

  private static void mark(IrcConversation client, Target target, String stamp) {
    var until = HistoryPoint.time(stamp);
    if (until == null) {
      invalid(client, stamp);
      return;
    }
    var chat = client.host().chat();
    var before = chat.readUntil(client.person(), target);
    var refusal = client.perform(new Command.MarkRead(client.host().session(), target, until));
    var now = chat.readUntil(client.person(), target);
    boolean told = client.capabilities().has(Capability.READ_MARKER);
    if (refusal != null) {
      Refused.reply(client, "MARKREAD", "*", refusal);
    } else if (!told || (before != null && before.equals(now))) {
      tell(client, target);
    }
  }

  private static void tell(IrcConversation client, Target target) {
    var until = client.host().chat().readUntil(client.person(), target);
    var line = client.line("MARKREAD");
    switch (target) {
      case InRoom(var room) -> line.channel(room);
      case WithPerson(var nick) -> line.put(nick.text());
    }
    if (until == null) {
      line.put("*").end();
    } else {
      var out = line.out().put(" timestamp=");
      new ServerTime().put(until, out).crlf();
    }
  }

  private static @Nullable Target target(IrcConversation client, String name) {
    if (name.startsWith("#")) {
      var room = client.channel(name);
      return room == null ? null : new InRoom(room);
    }
    var nick = client.host().rules().names().nick(name);
    return nick == null ? null : new WithPerson(nick);
  }

  private static void invalid(IrcConversation client, String what) {
    client.line("FAIL").put("MARKREAD").put("INVALID_PARAMS").word(what).text("Invalid parameters");
  }
}
