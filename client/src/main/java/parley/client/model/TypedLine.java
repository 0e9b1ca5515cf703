package parley.client.model;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// What a person typed. Text that begins with `/` is typed with a second `/`; `quit` or `exit`
/// alone leave as `/quit` does.
public sealed interface TypedLine {
  /// What a line says; every line says something.
  static TypedLine parse(String line) {
    return TypedLineParser.parse(line);
  }

  /// Words for the room, never blank.
  record Say(String text) implements TypedLine {}

  /// Nothing.
  record Blank() implements TypedLine {}

  /// `/help`.
  record Help() implements TypedLine {}

  /// `/join room` or `/join room key`.
  record Join(String room, @Nullable String key) implements TypedLine {}

  /// `/part`, or `/part room`.
  record Part(@Nullable String room) implements TypedLine {}

  /// `/room name` or `/win number`.
  record Switch(String target) implements TypedLine {}

  /// `/msg name text`.
  record Message(String to, String text) implements TypedLine {}

  /// `/me text`.
  record Me(String text) implements TypedLine {}

  /// `/nick name`.
  record Nick(String name) implements TypedLine {}

  /// `/users`, or `/users room`.
  record Users(@Nullable String room) implements TypedLine {}

  /// `/rooms`.
  record Rooms() implements TypedLine {}

  /// `/topic` asks, `/topic text` sets.
  record Topic(@Nullable String text) implements TypedLine {}

  /// `/away reason` goes, `/away` comes back.
  record Away(@Nullable String reason) implements TypedLine {}

  /// `/whois name`.
  record Whois(String name) implements TypedLine {}

  /// `/history`, or `/history count` with a count from 1 up.
  record History(OptionalInt count) implements TypedLine {}

  /// `/raw line`.
  record Raw(String line) implements TypedLine {}

  /// `/quit`, `/quit reason`, `quit` or `exit`.
  record Quit(@Nullable String reason) implements TypedLine {}

  /// A slash and a word that is no command.
  record Unknown(String word) implements TypedLine {}

  /// A command that lacks something.
  record Incomplete(SlashCommand command) implements TypedLine {}
}
