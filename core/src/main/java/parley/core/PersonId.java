package parley.core;

/// One person, for as long as they are here: it stays when the nick changes.
public record PersonId(long value) {}
