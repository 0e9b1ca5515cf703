package parley.server.hub;

import java.time.Duration;

/// The bounds that the hub keeps.
///
/// @param linesPerSecond what a connection may send on average; 0 for no bound
/// @param burst lines it may send at once before that, at least 1
/// @param floodTime how long a connection may be held back by its own pace, without a pause, before
///   it is ended
/// @param recentEvents newest events of a room held in memory, at least 1
/// @param waitingBytes output that may wait, for the journal or for the end of the turn, before
///   reading stops
public record HubLimits(
    int linesPerSecond, int burst, Duration floodTime, int recentEvents, int waitingBytes) {}
