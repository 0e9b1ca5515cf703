package parley.core;

import java.time.Instant;

/// Someone who had a nick and has it no more.
///
/// @param origin as they were then
/// @param realName as they said it
/// @param at when they left, or took another nick
public record Departed(Origin origin, String realName, Instant at) {
  static Departed of(Person person, Instant at) {
    return new Departed(person.origin(), person.identity().realName(), at);
  }
}
