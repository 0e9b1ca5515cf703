package parley.core;

import java.time.Instant;

/// What a room says it is about.
///
/// @param text the topic, never empty
/// @param by the nick of who set it, as it was then
/// @param at when it was set
/// @param id the id of the [Event.TopicChanged] that set it
public record Topic(String text, String by, Instant at, long id) {}
