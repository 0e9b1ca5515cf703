package parley.dialect.plain;

import java.util.Objects;
import parley.core.Event;
import parley.core.Letter;
import parley.core.Refusal;
import parley.dialect.Conversation;
import parley.dialect.Farewell;
import parley.dialect.Shown;
import parley.dialect.Variant;
import parley.wire.Malformed;
import parley.wire.Text;
import parley.wire.plain.PlainReply;
import parley.wire.plain.PlainRequest;

/// One connection that speaks `plain`.
final class PlainConversation implements Conversation {
  private final PlainSession me;

  PlainConversation(PlainSession me) {
    this.me = me;
  }

  @Override
  public void opened() {
    me.send(new PlainReply.Welcome());
    me.perform(me.watching(me.room()));
    heard();
  }

  @Override
  public void line(byte[] bytes, int from, int to) {
    heard();
    var text = Text.decode(bytes, from, to);
    if (text == null) {
      malformed(Malformed.INVALID_UTF8);
    } else {
      answer(PlainRequest.parse(text));
    }
  }

  @Override
  public void malformed(Malformed what) {
    me.notice(Words.of(what));
  }

  @Override
  public Variant variant() {
    return me.variant();
  }

  @Override
  public void mine(Event event) {
    switch (event) {
      case Event.PrivateSaid said -> Speaking.told(me, said);
      case Letter.Said letter -> Speaking.told(me, letter.said());
      case Event.MessageSaid said -> mine(said);
      case Event.MessageRedacted _, Letter.Redacted _ -> me.show(event);
      case Event.PersonRenamed _, Event.TopicChanged _ -> {
        if (!me.isPerforming()) {
          me.show(event);
        }
      }
      case Event.RoomRenamed renamed -> Moving.renamed(me, renamed);
      case Event.MemberKicked kicked -> Moving.kicked(me, kicked);
      case Event.WatcherLeft _ -> Moving.closedOut(me);
      case Event.WatchBegan _,
          Event.PersonArrived _,
          Event.SessionAttached _,
          Event.SessionDetached _,
          Event.PersonLeft _,
          Event.MemberJoined _,
          Event.MemberLeft _,
          Event.PersonInvited _,
          Event.Knocked _,
          Event.RoleTold _,
          Event.RoomChanged _,
          Event.RolesChanged _,
          Event.PersonChanged _,
          Event.OfPerson _,
          Event.PersonCalled _,
          Event.MemberReturned _,
          Event.ReadMarked _,
          Event.Described _,
          Event.InvitationSeen _,
          Event.Hinted _,
          Event.OperatorChanged _,
          Event.OperatorsTold _,
          Event.ListenersTold _ -> {
        // The command that caused it answers.
      }
    }
  }

  /// One's own words stand on one's screen already, unless they came from elsewhere.
  private void mine(Event.MessageSaid said) {
    if (Shown.isAction(said.said()) || !me.isPerforming()) {
      me.show(said);
    }
  }

  @Override
  public void undone(Event.Kept event, Refusal refusal) {
    me.notice(Words.of(refusal));
  }

  @Override
  public void deadlinePassed() {
    ending(Farewell.NOT_NAMED_IN_TIME);
    me.host().close(Farewell.NOT_NAMED_IN_TIME.text());
  }

  @Override
  public void ending(Farewell reason) {
    me.notice(Words.of(reason));
  }

  private void answer(PlainRequest request) {
    switch (request) {
      case PlainRequest.Blank _ -> {
        // Someone pressed Enter.
      }
      case PlainRequest.Say say -> Speaking.say(me, say);
      case PlainRequest.Me action -> Speaking.act(me, action);
      case PlainRequest.Message message -> Speaking.tell(me, message);
      case PlainRequest.Nick nick -> Naming.rename(me, nick);
      case PlainRequest.Join join -> Moving.join(me, join);
      case PlainRequest.Part part -> Moving.part(me, part);
      case PlainRequest.Users _ -> Looking.users(me);
      case PlainRequest.Rooms _ -> Looking.rooms(me);
      case PlainRequest.Topic topic -> Looking.topic(me, topic);
      case PlainRequest.History history -> Looking.history(me, history);
      case PlainRequest.Help _ -> Help.all(me);
      case PlainRequest.Incomplete incomplete -> Help.usage(me, incomplete);
      case PlainRequest.Unknown unknown -> Help.unknown(me, unknown);
      case PlainRequest.Quit quit ->
          me.host().close(Objects.requireNonNullElse(quit.reason(), "Quit"));
    }
  }

  /// Who listens without a name must be heard of now and then.
  private void heard() {
    var timeout = me.config().silenceTimeout();
    if (!timeout.isZero() && me.speaker() == null) {
      me.host().deadline(timeout);
    }
  }
}
