package parley.dialect.plain;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
import parley.core.Event.PersonInvited;
import parley.core.Event.PersonLeft;
import parley.core.Event.PersonRenamed;
import parley.core.Event.PrivateSaid;
import parley.core.Event.RealNameChanged;
import parley.core.Event.RoleTold;
import parley.core.Event.RolesChanged;
import parley.core.Event.RoomChanged;
import parley.core.Event.RoomRenamed;
import parley.core.Event.SessionAttached;
import parley.core.Event.SessionDetached;
import parley.core.Event.TopicChanged;
import parley.core.Event.WatchBegan;
import parley.core.Event.WatcherLeft;
import parley.core.Letter;
import parley.core.Origin;
import parley.dialect.Shown;
import parley.dialect.Variant;
import parley.wire.LineWriter;
import parley.wire.plain.NamePrefix;
import parley.wire.plain.PlainReply;

/// Events in the words of `plain`. Who is away is not told.
final class PlainVariant implements Variant {
  private final DateTimeFormatter timeOfDay;

  /// The words, with the time of day of this zone.
  PlainVariant(ZoneId zone) {
    this.timeOfDay = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(zone);
  }

  @Override
  public void render(Event event, LineWriter out) {
    for (PlainReply reply : replies(event)) {
      line(reply, out);
    }
  }

  @Override
  public void renderHistory(Event.Kept event, LineWriter out) {
    var replies =
        switch (event) {
          case MessageSaid said -> said(said);
          case TopicChanged changed -> List.of(topic(changed));
          case RoomRenamed renamed -> List.of(renamed(renamed));
          case RoomChanged _, MessageRedacted _, Event.RoomDescribed _, Letter _ ->
              List.<PlainReply>of();
        };
    for (PlainReply reply : replies) {
      var text = reply instanceof PlainReply.Notice(var notice) ? notice : reply.format();
      line(notice("[" + timeOfDay.format(event.at()) + "] " + text), out);
    }
  }

  static void line(PlainReply reply, LineWriter out) {
    out.put(reply.format()).lf();
  }

  private static List<PlainReply> replies(Event event) {
    if (event instanceof MessageSaid said) {
      return said(said);
    }
    if (event instanceof PrivateSaid said) {
      return direct(said);
    }
    if (event instanceof Letter.Said letter) {
      return direct(letter.said());
    }
    if (event instanceof RoleTold told) {
      return told(told);
    }
    var reply = reply(event);
    return reply == null ? List.of() : List.of(reply);
  }

  private static @Nullable PlainReply reply(Event event) {
    return switch (event) {
      case MemberJoined joined -> notice(name(joined.origin()) + " joined");
      case MemberLeft left -> notice(name(left.origin()) + " left");
      case PersonLeft left -> notice(name(left.origin()) + " left");
      case PersonRenamed renamed ->
          notice(name(renamed.origin()) + " is now " + renamed.nick().text());
      case MessageRedacted redacted ->
          notice(redacted(redacted.origin(), "a message", redacted.reason()));
      case Letter.Redacted redacted ->
          notice(redacted(redacted.origin(), "a private message", redacted.reason()));
      case TopicChanged changed -> topic(changed);
      case RoomRenamed renamed -> renamed(renamed);
      case MemberKicked kicked -> notice(kicked(kicked));
      case PersonInvited invited ->
          notice(name(invited.origin()) + " invites you to " + invited.room().text());
      case Knocked knocked ->
          notice(name(knocked.origin()) + " asks to be let into " + knocked.room().text());
      case MessageSaid _, PrivateSaid _, Letter.Said _, RoleTold _ -> null;
      case RoomChanged _, RolesChanged _, PersonChanged _, AccountChanged _, Hinted _ -> null;
      case OperatorChanged _, OperatorsTold _, ListenersTold _ -> null;
      case PersonCalled _,
          RealNameChanged _,
          HostChanged _,
          MemberReturned _,
          HearingChanged _,
          Event.ReadMarked _,
          Event.Described _,
          InvitationSeen _ ->
          null;
      case WatchBegan _,
          WatcherLeft _,
          PersonArrived _,
          SessionAttached _,
          SessionDetached _,
          AwayChanged _ ->
          null;
    };
  }

  private static List<PlainReply> said(MessageSaid said) {
    var name = name(said.origin());
    return switch (said.said().speech()) {
      case MESSAGE, NOTICE -> each(Shown.words(said.said()), line -> words(name, line));
      case ACTION -> each(Shown.lines(said.said().text()), line -> notice(name + " " + line));
      case CTCP, TAGS -> List.of();
    };
  }

  private static List<PlainReply> each(List<String> lines, Function<String, PlainReply> reply) {
    return lines.stream().map(reply).toList();
  }

  // No client can tell a longer name from the text behind it, but people can.
  private static PlainReply words(String name, String text) {
    return name.length() > NamePrefix.NAME_CHARS_MAX
        ? new PlainReply.Other(name + ": " + text)
        : new PlainReply.Said(name, text);
  }

  private static List<PlainReply> direct(PrivateSaid said) {
    var name = name(said.origin());
    return each(Shown.words(said.said()), line -> new PlainReply.Private(name, line));
  }

  private static List<PlainReply> told(RoleTold told) {
    var name = name(told.origin());
    return each(Shown.words(told.said()), line -> words(name, line));
  }

  private static String redacted(Origin origin, String what, String why) {
    var reason = Shown.text(why);
    return name(origin) + " took back " + what + (reason.isBlank() ? "" : " (" + reason + ")");
  }

  static String kicked(MemberKicked kicked) {
    var reason = Shown.text(kicked.reason());
    boolean self = kicked.actor().equals(kicked.victim());
    return name(kicked.origin())
        + (self ? " left" : " kicked " + kicked.victimNick().text())
        + (reason.isBlank() ? "" : " (" + reason + ")");
  }

  private static PlainReply renamed(RoomRenamed renamed) {
    var name = renamed.name();
    var reason = Shown.text(name.reason());
    return notice(
        name(renamed.origin())
            + " renamed "
            + name.from().text()
            + " to "
            + name.to().text()
            + (reason.isBlank() ? "" : " (" + reason + ")"));
  }

  private static PlainReply topic(TopicChanged changed) {
    var name = name(changed.origin());
    return changed.topic().isEmpty()
        ? notice(name + " cleared the topic")
        : notice(name + " set the topic: " + Shown.text(changed.topic()));
  }

  private static PlainReply notice(String text) {
    return new PlainReply.Notice(text);
  }

  private static String name(Origin origin) {
    return origin.nick().text();
  }
}
