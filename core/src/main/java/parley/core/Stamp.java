package parley.core;

import java.time.Instant;

/// When a command was taken up, and the id of what follows from it.
///
/// Ids grow strictly, also over restarts, so a later event has a greater id. The hub hands them
/// out; `decide` makes neither time nor ids.
///
/// @param at the hub's time
/// @param id 41 bits of milliseconds since 1970, then 22 bits that tell apart what falls together
public record Stamp(Instant at, long id) {}
