package parley.core;

import java.time.Instant;

/// An entry of a room's list.
///
/// @param mask whom it concerns
/// @param by the nick of who set it, as it was then
/// @param at when, to the second
public record Listed(BanMask mask, String by, Instant at) {}
