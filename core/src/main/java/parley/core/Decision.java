package parley.core;

import java.util.List;

/// What follows from a command.
public sealed interface Decision {
  /// It is carried out: these events, in this order (none where it changes nothing).
  record Accepted(List<Event> events) implements Decision {}

  /// It is not carried out.
  record Refused(Refusal refusal) implements Decision {}
}
