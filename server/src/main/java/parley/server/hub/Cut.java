package parley.server.hub;

/// Bytes `[from, to)` of a log that tell of a kept event. Where the journal refuses the event,
/// nobody gets them.
///
/// @param eventId the event
record Cut(int from, int to, long eventId) {}
