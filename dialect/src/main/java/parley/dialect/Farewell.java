package parley.dialect;

/// Why the server ends a connection.
public enum Farewell {
  /// The server stops.
  SHUTDOWN("Server is shutting down"),
  /// The peer did not read what it was sent.
  TOO_SLOW("Output queue exceeded"),
  /// The peer sent far more than its allowance.
  FLOOD("Excess flood"),
  /// No name was given in time.
  NOT_NAMED_IN_TIME("Registration timed out"),
  /// Nothing was heard for too long.
  IDLE("Ping timeout"),
  /// The server failed.
  INTERNAL("Internal error");

  private final String text;

  Farewell(String text) {
    this.text = text;
  }

  /// In words, for peers and for others in the room.
  public String text() {
    return text;
  }
}
