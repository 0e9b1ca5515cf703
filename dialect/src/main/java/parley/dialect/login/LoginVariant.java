package parley.dialect.login;

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
import parley.dialect.Shown;
import parley.dialect.Variant;
import parley.wire.LineWriter;
import parley.wire.login.LoginReply;

/// Events in the words of `login`, which tells of messages and of who went offline, nothing else.
final class LoginVariant implements Variant {
  static final LoginVariant ONLY = new LoginVariant();

  private LoginVariant() {}

  @Override
  public void render(Event event, LineWriter out) {
    switch (event) {
      case MessageSaid said -> said(said, out);
      case PrivateSaid said -> direct(said, out);
      case Letter.Said letter -> direct(letter.said(), out);
      case RoleTold told -> told(told, out);
      case PersonLeft left ->
          line(new LoginReply.Notice(left.origin().nick().text() + " disconnected"), out);
      case OperatorChanged _, OperatorsTold _, ListenersTold _ -> {}
      case Event.ReadMarked _, Event.Described _, Letter.Redacted _ -> {}
      case WatchBegan _,
          WatcherLeft _,
          PersonArrived _,
          SessionAttached _,
          SessionDetached _,
          PersonRenamed _,
          AwayChanged _,
          MemberJoined _,
          MemberLeft _,
          MemberKicked _,
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

  @Override
  public void renderHistory(Event.Kept event, LineWriter out) {
    // The contract has no history.
  }

  private static void said(MessageSaid said, LineWriter out) {
    for (String words : Shown.words(said.said())) {
      line(new LoginReply.Said(said.origin().nick().text(), words), out);
    }
  }

  private static void told(RoleTold told, LineWriter out) {
    for (String words : Shown.words(told.said())) {
      line(new LoginReply.Said(told.origin().nick().text(), words), out);
    }
  }

  private static void direct(PrivateSaid said, LineWriter out) {
    for (String words : Shown.words(said.said())) {
      line(new LoginReply.Direct(said.origin().nick().text(), words), out);
    }
  }

  static void line(LoginReply reply, LineWriter out) {
    out.put(reply.format()).lf();
  }
}
