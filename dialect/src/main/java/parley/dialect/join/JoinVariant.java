package parley.dialect.join;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
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
import parley.core.Utterance;
import parley.dialect.Shown;
import parley.dialect.Variant;
import parley.wire.LineWriter;
import parley.wire.join.JoinReply;

/// Events in the words of `join`. It has none for a new name, so that is one person who left and
/// another who came.
final class JoinVariant implements Variant {
  private final ZoneId zone;

  /// The words, with the time of day of this zone.
  JoinVariant(ZoneId zone) {
    this.zone = zone;
  }

  @Override
  public void render(Event event, LineWriter out) {
    switch (event) {
      case MessageSaid said -> said(said.at(), said.origin(), said.said(), out);
      case PrivateSaid said -> direct(said, out);
      case Letter.Said letter -> direct(letter.said(), out);
      case MemberJoined joined ->
          line(new JoinReply.UserJoined(joined.origin().nick().text()), out);
      case MemberLeft left -> line(new JoinReply.UserLeft(left.origin().nick().text()), out);
      case MemberKicked kicked -> line(new JoinReply.UserLeft(kicked.victimNick().text()), out);
      case RoleTold told -> said(told.at(), told.origin(), told.said(), out);
      case PersonLeft left -> line(new JoinReply.UserLeft(left.origin().nick().text()), out);
      case PersonRenamed renamed -> renamed(renamed, out);
      case OperatorChanged _, OperatorsTold _, ListenersTold _ -> {}
      case Event.ReadMarked _, Event.Described _, Letter.Redacted _ -> {}
      case WatchBegan _,
          WatcherLeft _,
          PersonArrived _,
          SessionAttached _,
          SessionDetached _,
          AwayChanged _,
          PersonInvited _,
          Knocked _,
          RoomChanged _,
          RoomRenamed _,
          RolesChanged _,
          PersonChanged _,
          AccountChanged _,
          PersonCalled _,
          RealNameChanged _,
          HostChanged _,
          MemberReturned _,
          HearingChanged _,
          InvitationSeen _,
          MessageRedacted _,
          Hinted _,
          TopicChanged _ -> {
        // The contract has no line for it.
      }
    }
  }

  private static void renamed(PersonRenamed renamed, LineWriter out) {
    line(new JoinReply.UserLeft(renamed.origin().nick().text()), out);
    line(new JoinReply.UserJoined(renamed.nick().text()), out);
  }

  @Override
  public void renderHistory(Event.Kept event, LineWriter out) {
    switch (event) {
      case MessageSaid said -> said(said.at(), said.origin(), said.said(), out);
      case TopicChanged _,
          RoomChanged _,
          RoomRenamed _,
          MessageRedacted _,
          Letter _,
          Event.RoomDescribed _ -> {
        // The contract has no line for it.
      }
    }
  }

  private void said(Instant at, Origin origin, Utterance said, LineWriter out) {
    var time = LocalTime.ofInstant(at, zone);
    for (String words : Shown.words(said)) {
      line(new JoinReply.Said(origin.nick().text(), time, words), out);
    }
  }

  private static void direct(PrivateSaid said, LineWriter out) {
    for (String words : Shown.words(said.said())) {
      line(new JoinReply.Private(said.origin().nick().text(), words), out);
    }
  }

  static void line(JoinReply reply, LineWriter out) {
    out.put(reply.format()).lf();
  }
}
