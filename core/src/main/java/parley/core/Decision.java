package parley.core;

import java.util.List;

/// What follows from a command.
public sealed interface Decision {
  /// It is carried out: these events, in this order (none where it changes nothing).
  record Accepted(List<Event> events) implements Decision {}

  /// It is not carried out, and yet this happens (nothing, nearly always).
  record Refused(Refusal refusal, List<Event> events) implements Decision {
    /// Nothing happens.
    public Refused(Refusal refusal) {
      this(refusal, List.of());
    }
  }
}
