package parley.bench.load;

/// What a line from the server means to the generator.
sealed interface Reply {
  /// Nothing that matters here.
  Reply NOTHING = new Nothing();

  /// The connection is registered.
  Reply REGISTERED = new Registered();

  /// The room is joined.
  Reply JOINED = new Joined();

  /// Nothing that matters here.
  record Nothing() implements Reply {}

  /// The connection is registered.
  record Registered() implements Reply {}

  /// The room is joined.
  record Joined() implements Reply {}

  /// The server refuses.
  ///
  /// @param line its words
  record Refused(String line) implements Reply {}

  /// The server wants to be answered.
  ///
  /// @param answer the line, with its end
  record Asked(String answer) implements Reply {}
}
