package parley.core;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Something a session asks for. [Decider] answers with events or a [Refusal].
public sealed interface Command {
  /// Who asks.
  SessionId session();

  /// An unnamed session listens to a room, without being seen in it.
  ///
  /// @param host where it comes from, as it would be shown
  record Watch(SessionId session, RoomName room, String host) implements Command {}

  /// A session takes a free nick and so becomes a person. What it watched it stops watching.
  ///
  /// @param account the account that it has logged in to; null for none. Whoever issues it has made
  ///   sure of that
  record Arrive(SessionId session, Nick nick, Identity identity, @Nullable String account)
      implements Command {
    /// Without an account.
    public Arrive(SessionId session, Nick nick, Identity identity) {
      this(session, nick, identity, null);
    }
  }

  /// The person is logged in to this account from now on, or to none where it is null. Whoever
  /// issues it has made sure that it may.
  record ChangeAccount(SessionId session, @Nullable String account) implements Command {}

  /// A session joins a person who is already here and logged in to the same account.
  ///
  /// @param identity who comes by this session; the person goes on being seen as before
  /// @param account the account that it has logged in to. Whoever issues it has made sure of that
  record Attach(SessionId session, Nick nick, Identity identity, String account)
      implements Command {}

  /// The person takes another nick.
  ///
  /// @param forced by an operator of the server: what rooms say of it does not count
  record Rename(SessionId session, Nick nick, boolean forced) implements Command {
    /// By their own will.
    public Rename(SessionId session, Nick nick) {
      this(session, nick, false);
    }
  }

  /// The person enters a room, which opens if there is none of that name. `key` is what they know
  /// of it, null for nothing.
  ///
  /// @param forced by an operator of the server: what keeps others out does not count
  record JoinRoom(SessionId session, RoomName room, @Nullable String key, boolean forced)
      implements Command {
    /// By their own will.
    public JoinRoom(SessionId session, RoomName room, @Nullable String key) {
      this(session, room, key, false);
    }

    /// Without a key.
    public JoinRoom(SessionId session, RoomName room) {
      this(session, room, null);
    }
  }

  /// The person leaves a room; `reason` may be empty.
  record LeaveRoom(SessionId session, RoomName room, String reason) implements Command {}

  /// The person says something to a room.
  record Say(SessionId session, RoomName room, Utterance said) implements Command {
    /// Without tags.
    public Say(SessionId session, RoomName room, Speech speech, String text) {
      this(session, room, new Utterance(speech, text));
    }
  }

  /// The person tells a room something of the moment, in tags alone: that they are typing. Nobody
  /// keeps it.
  record Hint(SessionId session, RoomName room, Utterance said) implements Command {}

  /// The person says something to those members of a room who have at least this role.
  record TellRole(SessionId session, RoomName room, Role least, Utterance said)
      implements Command {}

  /// The person says something to one other person.
  ///
  /// @param passing of the moment, so that nobody keeps it: that they are typing, or what programs
  ///   ask each other
  record Tell(SessionId session, Nick to, Utterance said, boolean passing) implements Command {
    /// For a longer time.
    public Tell(SessionId session, Nick to, Utterance said) {
      this(session, to, said, false);
    }

    /// Without tags.
    public Tell(SessionId session, Nick to, Speech speech, String text) {
      this(session, to, new Utterance(speech, text));
    }
  }

  /// The person takes back something that was said in a room; `reason` may be empty.
  ///
  /// @param message as it stands in the room's history: whoever issues this has looked
  record Redact(SessionId session, Event.MessageSaid message, String reason) implements Command {}

  /// The person takes back something that was said privately; `reason` may be empty.
  ///
  /// @param letter as it stands in the history of their account: whoever issues this has looked
  /// @param toNick what the other is called
  record RedactLetter(SessionId session, Letter.Said letter, Nick toNick, String reason)
      implements Command {}

  /// The person changes a room's topic; an empty one clears it.
  record SetTopic(SessionId session, RoomName room, String topic) implements Command {}

  /// The person changes a room's settings and its members' roles: all of it or nothing. What of it
  /// may be done, [RoomRights#judge] tells before.
  ///
  /// @param forced as an operator of the server, whatever the person may do in the room
  record ChangeRoom(SessionId session, RoomName room, List<RoomChange> changes, boolean forced)
      implements Command {
    /// As a member.
    public ChangeRoom(SessionId session, RoomName room, List<RoomChange> changes) {
      this(session, room, changes, false);
    }
  }

  /// The person gives a room another name; `reason` may be empty.
  record RenameRoom(SessionId session, RoomName room, RoomName to, String reason)
      implements Command {}

  /// The person makes a member leave; `reason` may be empty.
  record Kick(SessionId session, RoomName room, Nick nick, String reason) implements Command {}

  /// The person asks someone into a room.
  record Invite(SessionId session, RoomName room, Nick nick) implements Command {}

  /// The person asks to be let into a room.
  record Knock(SessionId session, RoomName room) implements Command {}

  /// From now on exactly this holds of the person, of what is for them to decide.
  record ChangePerson(SessionId session, Set<PersonFlag> flags) implements Command {}

  /// From now on the person is this operator of the server, or none where it is null. Whoever
  /// issues it has made sure that they may be.
  record ChangeOperator(SessionId session, @Nullable Operator operator) implements Command {}

  /// The person speaks to all who want to hear operators of the server. Whoever issues it has made
  /// sure that they may.
  record TellListeners(SessionId session, String text) implements Command {}

  /// The person calls themselves otherwise.
  record ChangeRealName(SessionId session, String realName) implements Command {}

  /// The person is seen under another user name and host. Whoever issues it has made sure that it
  /// may.
  record ChangeHost(SessionId session, String user, String host) implements Command {}

  /// The person has read a conversation up to this time, on one of their devices.
  record MarkRead(SessionId session, ReadMarker.Target target, Instant until) implements Command {}

  /// The person says something of themselves under a key, in place of what was said there before,
  /// or nothing any more where the value is null.
  record Describe(SessionId session, MetadataKey key, @Nullable String value) implements Command {}

  /// The same of a room.
  ///
  /// @param forced by an operator of the server, whatever the person may do in the room
  record DescribeRoom(
      SessionId session, RoomName room, MetadataKey key, @Nullable String value, boolean forced)
      implements Command {}

  /// From now on exactly these are whom the person does not want to hear, and does.
  record ChangeHearing(SessionId session, Hearing hearing) implements Command {}

  /// The person goes away with a message, or is back where it is null.
  record SetAway(SessionId session, @Nullable String message) implements Command {}

  /// The session ends, by its own will or not; its person leaves with their last session.
  record EndSession(SessionId session, String reason) implements Command {}
}
