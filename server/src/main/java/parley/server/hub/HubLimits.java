package parley.server.hub;

import parley.dialect.ConnectionClasses;

/// The bounds that the hub keeps.
///
/// @param classes what holds for a connection, by its class
/// @param recentEvents newest events of a room held in memory, at least 1
/// @param waitingBytes output that may wait, for the journal or for the end of the turn, before
///   reading stops
public record HubLimits(ConnectionClasses classes, int recentEvents, int waitingBytes) {}
