package parley.dialect.irc;

import static parley.wire.irc.Numeric.ERR_CANNOTSENDTOCHAN;
import static parley.wire.irc.Numeric.RPL_HOSTHIDDEN;
import static parley.wire.irc.Numeric.RPL_INVITING;
import static parley.wire.irc.Numeric.RPL_KNOCKDLVR;
import static parley.wire.irc.Numeric.RPL_UMODEGMSG;

import parley.core.Event;
import parley.core.Event.AccountChanged;
import parley.core.Event.AwayChanged;
import parley.core.Event.HearingChanged;
import parley.core.Event.Hinted;
import parley.core.Event.HostChanged;
import parley.core.Event.InvitationSeen;
import parley.core.Event.Knocked;
import parley.core.Event.ListenersTold;
import parley.core.Event.MemberJoined;
import parley.core.Event.MemberKicked;
import parley.core.Event.MemberLeft;
import parley.core.Event.MemberReturned;
import parley.core.Event.MessageRedacted;
import parley.core.Event.MessageSaid;
import parley.core.Event.OperatorChanged;
import parley.core.Event.OperatorsTold;
import parley.core.Event.PersonArrived;
import parley.core.Event.PersonCalled;
import parley.core.Event.PersonChanged;
import parley.core.Event.PersonDescribed;
import parley.core.Event.PersonInvited;
import parley.core.Event.PersonLeft;
import parley.core.Event.PersonRenamed;
import parley.core.Event.PrivateSaid;
import parley.core.Event.RealNameChanged;
import parley.core.Event.RoleTold;
import parley.core.Event.RolesChanged;
import parley.core.Event.RoomChanged;
import parley.core.Event.RoomDescribed;
import parley.core.Event.RoomRenamed;
import parley.core.Event.SessionAttached;
import parley.core.Event.SessionDetached;
import parley.core.Event.TopicChanged;
import parley.core.Event.WatchBegan;
import parley.core.Event.WatcherLeft;
import parley.core.Letter;
import parley.core.PersonFlag;
import parley.core.ReadMarker;
import parley.core.Refusal;
import parley.core.Room;
import parley.core.Speech;

/// What a client sees of its own person's doing, whether it was done here or in another session of
/// theirs: all of it but the messages that it sent itself, and these too with `echo-message`.
final class OwnEvents {
  private OwnEvents() {}

  static void tell(IrcConversation client, Event event) {
    switch (event) {
      case MessageSaid said -> said(client, said);
      case PrivateSaid said -> said(client, said);
      case Letter.Said letter -> said(client, letter);
      case MemberJoined joined -> joined(client, joined);
      case TopicChanged changed -> kept(client, changed);
      case MessageRedacted _, Letter.Redacted _ -> kept(client, (Event.Kept) event);
      case AwayChanged changed -> away(client, changed);
      case MemberLeft _, MemberKicked _, PersonRenamed _, RolesChanged _ -> show(client, event);
      case RoomChanged changed -> kept(client, changed);
      case RoomRenamed renamed -> Rename.told(client, renamed);
      case Event.Described described -> described(client, described);
      case PersonInvited invited ->
          client.reply(RPL_INVITING).put(invited.toNick().text()).channel(invited.room()).end();
      case Knocked knocked ->
          client.reply(RPL_KNOCKDLVR).channel(knocked.room()).text("Your KNOCK has been delivered");
      case RoleTold _, Hinted _ -> said(client, event);
      case AccountChanged changed -> account(client, changed);
      case RealNameChanged changed -> show(client, changed);
      case HostChanged changed -> host(client, changed);
      case PersonCalled called -> called(client, called);
      case Event.ReadMarked marked -> Markread.marked(client, marked.target());
      case HearingChanged _ -> {
        // The command that caused it answers.
      }
      case PersonChanged changed -> changed(client, changed);
      case OperatorChanged _, ListenersTold _ -> show(client, event);
      case OperatorsTold _, MemberReturned _, InvitationSeen _ -> {
        // For others alone.
      }
      case PersonArrived _, PersonLeft _, SessionAttached _, SessionDetached _ -> {
        // The numerics after registration and the ERROR at the end say it.
      }
      case WatchBegan _, WatcherLeft _ -> {}
    }
  }

  private static void changed(IrcConversation client, PersonChanged changed) {
    show(client, changed);
    client.flush();
    client.deaf(changed.flags().contains(PersonFlag.DEAF));
  }

  /// The journal refused what this client said or set.
  static void undone(IrcConversation client, Event.Kept event, Refusal refusal) {
    switch (event) {
      case MessageSaid said -> {
        if (said.said().speech() != Speech.NOTICE) {
          client
              .reply(ERR_CANNOTSENDTOCHAN)
              .channel(said.room())
              .text("Cannot send to channel: it could not be kept");
        }
      }
      case MessageRedacted redacted -> Refused.reply(client, "REDACT", channel(redacted), refusal);
      case TopicChanged changed -> Refused.reply(client, "TOPIC", channel(changed), refusal);
      case RoomChanged changed -> Refused.reply(client, "MODE", channel(changed), refusal);
      case RoomRenamed _ -> {
        // All members are told that it has its former name again.
      }
      case RoomDescribed described ->
          Refused.reply(client, "METADATA", channel(described), refusal);
      case Letter letter -> undone(client, letter, refusal);
    }
  }

  private static void undone(IrcConversation client, Letter letter, Refusal refusal) {
    switch (letter) {
      case Letter.Said(var said, _, _) -> {
        if (said.said().speech() != Speech.NOTICE) {
          Refused.reply(client, "PRIVMSG", said.toNick().text(), refusal);
        }
      }
      case Letter.Redacted redacted ->
          Refused.reply(client, "REDACT", redacted.toNick().text(), refusal);
    }
  }

  private static String channel(Event.KeptInRoom event) {
    return "#" + event.room().text();
  }

  private static void said(IrcConversation client, MessageSaid said) {
    if (hears(client)) {
      kept(client, said);
    }
  }

  private static void said(IrcConversation client, Event said) {
    if (hears(client)) {
      show(client, said);
    }
  }

  private static void said(IrcConversation client, PrivateSaid said) {
    if (hears(client) && !comesAnyway(client, said)) {
      show(client, said);
    }
  }

  private static void said(IrcConversation client, Letter.Said letter) {
    if (hears(client) && !comesAnyway(client, letter.said())) {
      kept(client, letter);
    }
  }

  private static boolean comesAnyway(IrcConversation client, PrivateSaid said) {
    return said.to().equals(said.actor()) && !client.isPerforming();
  }

  private static boolean hears(IrcConversation client) {
    return !client.isPerforming() || client.capabilities().has(Capability.ECHO_MESSAGE);
  }

  static void joined(IrcConversation client, MemberJoined joined) {
    IrcRenderer.joined(client.variant(), joined, client.lines());
    var room = client.host().chat().room(joined.room());
    if (room != null) {
      entered(client, room);
    }
  }

  /// What whoever enters a channel is told of it.
  static void entered(IrcConversation client, Room room) {
    TopicCommand.show(client, room);
    Markread.marked(client, new ReadMarker.InRoom(room.name()));
    var capabilities = client.capabilities();
    if (!capabilities.has(Capability.NO_IMPLICIT_NAMES)
        && !capabilities.has(Capability.DRAFT_NO_IMPLICIT_NAMES)) {
      NamesCommand.show(client, room);
    }
    MetadataSync.joined(client, room);
  }

  /// Who has just said so is answered; who has just come is told all of it together.
  private static void described(IrcConversation client, Event.Described described) {
    boolean fromAccount = described instanceof PersonDescribed of && of.fromAccount();
    boolean isNews = !client.isPerforming() || fromAccount;
    if (!isNews || client.registration() != null || !client.asksFor(described)) {
      return;
    }
    if (described instanceof RoomDescribed ofRoom) {
      kept(client, ofRoom);
    } else {
      show(client, described);
    }
  }

  private static void called(IrcConversation client, PersonCalled called) {
    var out = client.lines();
    client.capabilities().variant().tags().write(called.at(), called.origin(), out);
    client
        .server()
        .reply()
        .begin(RPL_UMODEGMSG.code(), out)
        .put(client.name())
        .put(called.origin().nick().text())
        .put(called.origin().user() + "@" + called.origin().host())
        .text("is messaging you, and you have +g");
  }

  private static void host(IrcConversation client, HostChanged changed) {
    if (client.capabilities().has(Capability.CHGHOST)) {
      show(client, changed);
    } else {
      client.reply(RPL_HOSTHIDDEN).put(changed.host()).text("is now your displayed host");
    }
  }

  private static void away(IrcConversation client, AwayChanged changed) {
    // Who said so before registration was told then.
    if (client.registration() == null || !client.isPerforming()) {
      Away.told(client, changed.message());
    }
  }

  /// With the mode that shows it, where that changes.
  private static void account(IrcConversation client, AccountChanged changed) {
    show(client, changed);
    var before = changed.origin();
    boolean isIn = changed.account() != null;
    if (isIn != (before.account() != null)) {
      var out = client.lines();
      IrcRenderer.begin(
          client.capabilities().variant(), changed, before.withAccount(changed.account()), out);
      out.put(" MODE ").put(before.nick().text()).put(isIn ? " +r" : " -r").crlf();
    }
  }

  private static void kept(IrcConversation client, Event.Kept event) {
    client.flush();
    show(client, event);
    client.flush(event.id());
  }

  private static void show(IrcConversation client, Event event) {
    // Who is deaf in channels still hears themselves.
    IrcRenderer.render(client.capabilities().variant(), event, client.lines());
  }
}
