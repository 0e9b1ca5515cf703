package parley.core;

import org.jspecify.annotations.Nullable;

/// Something a session asks for. [Decider] answers with events or a [Refusal].
public sealed interface Command {
  /// Who asks.
  SessionId session();

  /// An unnamed session listens to a room, without being seen in it.
  record Watch(SessionId session, RoomName room) implements Command {}

  /// A session takes a free nick and so becomes a person. What it watched it stops watching.
  record Arrive(SessionId session, Nick nick, Identity identity) implements Command {}

  /// A session joins a person who is already here. Whoever issues it has made sure that it may.
  record Attach(SessionId session, Nick nick) implements Command {}

  /// The person takes another nick.
  record Rename(SessionId session, Nick nick) implements Command {}

  /// The person enters a room, which opens if there is none of that name.
  record JoinRoom(SessionId session, RoomName room) implements Command {}

  /// The person leaves a room; `reason` may be empty.
  record LeaveRoom(SessionId session, RoomName room, String reason) implements Command {}

  /// The person says something to a room.
  record Say(SessionId session, RoomName room, Speech speech, String text) implements Command {}

  /// The person says something to one other person.
  record Tell(SessionId session, Nick to, Speech speech, String text) implements Command {}

  /// The person changes a room's topic; an empty one clears it.
  record SetTopic(SessionId session, RoomName room, String topic) implements Command {}

  /// The person goes away with a message, or is back where it is null.
  record SetAway(SessionId session, @Nullable String message) implements Command {}

  /// The session ends, by its own will or not; its person leaves with their last session.
  record EndSession(SessionId session, String reason) implements Command {}
}
