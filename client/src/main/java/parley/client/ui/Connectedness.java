package parley.client.ui;

import java.time.Duration;

/// How things stand with the connection.
public sealed interface Connectedness {
  /// A name is needed before it can be made.
  record NotYet() implements Connectedness {}

  /// It is being made.
  record Connecting() implements Connectedness {}

  /// It is there.
  record Connected() implements Connectedness {}

  /// It is lost and will be made again after `remaining`.
  record Waiting(Duration remaining) implements Connectedness {}

  /// One is leaving.
  record Leaving() implements Connectedness {}
}
