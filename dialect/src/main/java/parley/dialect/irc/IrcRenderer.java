package parley.dialect.irc;

import java.util.Map;
import parley.core.Event;
import parley.core.Event.AccountChanged;
import parley.core.Event.AwayChanged;
import parley.core.Event.HearingChanged;
import parley.core.Event.Hinted;
import parley.core.Event.HostChanged;
import parley.core.Event.InvitationSeen;
import parley.core.Event.Kept;
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
import parley.core.Origin;
import parley.core.Person;
import parley.core.RoomName;
import parley.wire.LineWriter;
import parley.wire.irc.Numeric;

/// Events as lines of IRC. What is said is in [SpokenLines], all else is here.
final class IrcRenderer {
  private IrcRenderer() {}

  /// Writes the event's lines, if there is anything to say of it.
  static void render(IrcVariant variant, Event event, LineWriter out) {
    switch (event) {
      case MessageSaid said -> SpokenLines.of(said).write(variant, out);
      case PrivateSaid said -> SpokenLines.of(said).write(variant, out);
      case Letter.Said letter -> SpokenLines.of(letter).write(variant, out);
      case MemberJoined joined -> newcomer(variant, joined, out);
      case MemberLeft left -> left(variant, left, out);
      case PersonLeft left -> quit(variant, left, out);
      case PersonRenamed renamed -> renamed(variant, renamed, out);
      case MessageRedacted redacted ->
          redacted(variant, redacted, "#" + redacted.room().text(), out);
      case Letter.Redacted redacted -> redacted(variant, redacted, redacted.toNick().text(), out);
      case TopicChanged changed -> topic(variant, changed, out);
      case AwayChanged changed -> away(variant, changed, out);
      case MemberKicked kicked -> kicked(variant, kicked, out);
      case RoomChanged changed -> ModeLines.write(variant, changed, ModeItem.of(changed), out);
      case RoomRenamed renamed -> renamed(variant, renamed, out);
      case RolesChanged changed -> ModeLines.write(variant, changed, ModeItem.of(changed), out);
      case PersonInvited invited -> invited(variant, invited, out);
      case Knocked knocked -> knocked(variant, knocked, out);
      case RoleTold told -> SpokenLines.of(told).write(variant, out);
      case Hinted hinted -> SpokenLines.of(hinted).write(variant, out);
      case AccountChanged changed -> account(variant, changed, out);
      case PersonChanged changed -> changed(variant, changed, out);
      case OperatorChanged changed -> OperatorLines.changed(variant, changed, out);
      case OperatorsTold told -> OperatorLines.told(variant, told, out);
      case ListenersTold told -> OperatorLines.told(variant, told, out);
      case RealNameChanged changed -> PersonLines.realName(variant, changed, out);
      case HostChanged changed -> PersonLines.host(variant, changed, out);
      case MemberReturned returned -> PersonLines.returned(variant, returned, out);
      case PersonDescribed described ->
          MetadataLines.write(variant, described, described.origin().nick().text(), out);
      case RoomDescribed described ->
          MetadataLines.write(variant, described, "#" + described.room().text(), out);
      case InvitationSeen seen -> PersonLines.invited(variant, seen, out);
      case WatchBegan _, WatcherLeft _, HearingChanged _, PersonCalled _ -> {}
      case Event.ReadMarked _ -> {}
      case PersonArrived _, SessionAttached _, SessionDetached _ -> {}
    }
  }

  /// Writes a JOIN alone, without what else is told of a newcomer.
  static void joined(IrcVariant variant, MemberJoined joined, LineWriter out) {
    int start = begin(variant, joined, joined.origin(), out);
    out.put(" JOIN #").put(joined.room().text());
    if (variant.extendsJoin()) {
      LineEnd.text(joined.identity().realName(), start, account(joined.origin(), out));
    } else {
      out.crlf();
    }
  }

  /// Writes to a client that its own person is in a room, without that anything has happened.
  static void joined(IrcConversation client, Person person, RoomName room) {
    var out = client.lines();
    client.variant().tags().write(client.host().now(), person.origin(), out);
    int start = source(person.origin(), out);
    out.put(" JOIN #").put(room.text());
    if (client.variant().extendsJoin()) {
      LineEnd.text(person.identity().realName(), start, account(person.origin(), out));
    } else {
      out.crlf();
    }
  }

  private static LineWriter account(Origin origin, LineWriter out) {
    var account = origin.account();
    return out.put(' ').put(account == null ? "*" : account);
  }

  static void newcomer(IrcVariant variant, MemberJoined joined, LineWriter out) {
    joined(variant, joined, out);
    if (variant.tellsAway() && joined.away() != null) {
      // The id is the JOIN's alone: who drops what they have seen already would drop this.
      variant.tags().writeFurther(joined, joined.origin(), out);
      int start = source(joined.origin(), out);
      LineEnd.text(joined.away(), start, out.put(" AWAY"));
    }
  }

  private static void left(IrcVariant variant, MemberLeft left, LineWriter out) {
    int start = begin(variant, left, left.origin(), out);
    out.put(" PART #").put(left.room().text());
    if (left.reason().isEmpty()) {
      out.crlf();
    } else {
      LineEnd.text(left.reason(), start, out);
    }
  }

  private static void quit(IrcVariant variant, PersonLeft left, LineWriter out) {
    int start = begin(variant, left, left.origin(), out);
    LineEnd.text(left.reason(), start, out.put(" QUIT"));
  }

  private static void renamed(IrcVariant variant, PersonRenamed renamed, LineWriter out) {
    int start = begin(variant, renamed, renamed.origin(), out);
    LineEnd.text(renamed.nick().text(), start, out.put(" NICK"));
  }

  private static void renamed(IrcVariant variant, RoomRenamed renamed, LineWriter out) {
    if (variant.tellsRename()) {
      int start = begin(variant, renamed, renamed.origin(), out);
      var name = renamed.name();
      out.put(" RENAME #").put(name.from().text()).put(" #").put(name.to().text());
      LineEnd.text(name.reason(), start, out);
    }
  }

  private static void topic(IrcVariant variant, TopicChanged changed, LineWriter out) {
    int start = begin(variant, changed, changed.origin(), out);
    LineEnd.text(changed.topic(), start, out.put(" TOPIC #").put(changed.room().text()));
  }

  private static void redacted(IrcVariant variant, Kept redacted, String target, LineWriter out) {
    if (!variant.tellsRedaction()) {
      return;
    }
    int start = begin(variant, redacted, redacted.origin(), out);
    out.put(" REDACT ").put(target).put(' ').put(EventTags.messageId(redacted.message()));
    if (redacted.text().isEmpty()) {
      out.crlf();
    } else {
      LineEnd.text(redacted.text(), start, out);
    }
  }

  private static void kicked(IrcVariant variant, MemberKicked kicked, LineWriter out) {
    int start = begin(variant, kicked, kicked.origin(), out);
    out.put(" KICK #").put(kicked.room().text()).put(' ').put(kicked.victimNick().text());
    LineEnd.text(kicked.reason(), start, out);
  }

  private static void invited(IrcVariant variant, PersonInvited invited, LineWriter out) {
    begin(variant, invited, invited.origin(), out);
    out.put(" INVITE ").put(invited.toNick().text());
    out.put(" #").put(invited.room().text()).crlf();
  }

  /// The numeric names the channel where others name the client: all who hear it hear the same.
  private static void knocked(IrcVariant variant, Knocked knocked, LineWriter out) {
    variant.tags().write(knocked.at(), knocked.origin(), out);
    int start = out.length();
    var room = knocked.room().text();
    out.put(':').put(variant.serverName()).put(' ').put(Numeric.RPL_KNOCK.code());
    out.put(" #").put(room).put(" #").put(room);
    out.put(' ').put(knocked.origin().source());
    LineEnd.text("has asked for an invite", start, out);
  }

  private static void changed(IrcVariant variant, PersonChanged changed, LineWriter out) {
    begin(variant, changed, changed.origin(), out);
    out.put(" MODE ").put(changed.origin().nick().text());
    out.put(' ').put(UserMode.changed(changed.before(), changed.flags())).crlf();
  }

  private static void away(IrcVariant variant, AwayChanged changed, LineWriter out) {
    if (!variant.tellsAway()) {
      return;
    }
    int start = begin(variant, changed, changed.origin(), out);
    out.put(" AWAY");
    if (changed.message() == null) {
      out.crlf();
    } else {
      LineEnd.text(changed.message(), start, out);
    }
  }

  private static void account(IrcVariant variant, AccountChanged changed, LineWriter out) {
    if (variant.tellsAccount()) {
      var account = changed.account();
      begin(variant, changed, changed.origin().withAccount(account), out);
      out.put(" ACCOUNT ").put(account == null ? "*" : account).crlf();
    }
  }

  /// Writes tags and source. Returns where the part begins whose length is bounded.
  static int begin(IrcVariant variant, Event event, Origin origin, LineWriter out) {
    variant.tags().write(event, origin, Map.of(), out);
    return source(origin, out);
  }

  /// Writes a source. Returns where it began: there the part begins whose length is bounded.
  static int source(Origin origin, LineWriter out) {
    int start = out.length();
    out.put(':').put(origin.nick().text());
    out.put('!').put(origin.user()).put('@').put(origin.host());
    return start;
  }
}
