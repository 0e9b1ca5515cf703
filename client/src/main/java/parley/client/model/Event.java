package parley.client.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something to show to the person. Text may hold anything: what shows it makes it harmless.
public sealed interface Event {
  /// A line exactly as it is, in a language whose lines are made to be read.
  record Told(String line) implements Event {}

  /// The client says something.
  record Remark(String text) implements Event {}

  /// Something failed, in words for a person.
  record Problem(String text) implements Event {}

  /// The commands that can be typed here.
  record Help(List<SlashCommand> commands) implements Event {
    /// Copies the list.
    public Help {
      commands = List.copyOf(commands);
    }
  }

  /// From here on, another room is shown: its number and name, and its topic where it has one.
  record RoomShown(int number, String room, @Nullable String topic) implements Event {}

  /// Who is in a room.
  record Present(String room, List<Attendee> people) implements Event {
    /// Copies the list.
    public Present {
      people = List.copyOf(people);
    }
  }

  /// One person in a room: `prefix` is what the server puts before the name (`@`), or empty.
  record Attendee(String prefix, String nick, boolean away) {}

  /// An event of which is known when it happened.
  sealed interface Dated extends Event {
    /// When.
    Instant at();
  }

  /// How something was said.
  enum Manner {
    /// Just so.
    MESSAGE,
    /// As something that one does: `/me`.
    ACTION,
    /// Without asking for an answer, often by programs.
    NOTICE
  }

  /// Who said it: oneself or another, and whether one's own name is in it.
  record Author(String nick, boolean own, boolean mentions) {}

  /// Someone said something in a room. `room` is null where it is plain which.
  record Said(Instant at, @Nullable String room, Author author, Manner manner, String text)
      implements Dated {}

  /// Someone said something to one person: to oneself, or oneself to `to`.
  record Whispered(Instant at, Author author, String to, Manner manner, String text)
      implements Dated {}

  /// Someone entered a room.
  record Joined(Instant at, String room, String nick) implements Dated {}

  /// Someone left a room.
  record Parted(Instant at, String room, String nick, @Nullable String reason) implements Dated {}

  /// Someone left the server.
  record Quit(Instant at, String nick, @Nullable String reason) implements Dated {}

  /// Someone was put out of a room.
  record Kicked(Instant at, String room, String nick, String by, @Nullable String reason)
      implements Dated {}

  /// Someone has another name from now on.
  record Renamed(Instant at, String from, String to) implements Dated {}

  /// A room's topic is, or by someone was made, this. An empty topic is none.
  record Topic(Instant at, String room, @Nullable String by, String topic) implements Dated {}

  /// Something else happened that the server tells of.
  record Happened(Instant at, String text) implements Dated {}
}
