package parley.core;

/// One connection, named by the server for as long as it runs; never reused within a run.
public record SessionId(long value) {}
