package parley.server.hub;

import org.jspecify.annotations.Nullable;

/// Bytes `[from, to)` of a log that go to one connection, and what it got before them.
///
/// @param earlier the range before this one; null for the first
record Range(TurnLog log, int from, int to, @Nullable Range earlier) {}
