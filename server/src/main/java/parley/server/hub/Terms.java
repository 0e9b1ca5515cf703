package parley.server.hub;

import parley.core.Decider;
import parley.core.Rules;
import parley.dialect.ConnectionClass;

/// What holds for the connections of one class, which all of them share. Hub thread only.
final class Terms {
  private final ConnectionClass kind;
  private final Rules rules;
  private final Decider decider;
  private final Pace pace;
  private final long floodMillis;

  /// How many connections are in the class.
  int connections;

  /// @param usual the rules of the chat
  Terms(ConnectionClass kind, Rules usual) {
    var bounds = kind.bounds();
    this.kind = kind;
    this.rules = usual.withRoomsPerPerson(bounds.roomsPerPerson());
    this.decider = new Decider(rules);
    this.pace = Pace.of(bounds.messagesPerSecond(), bounds.burst(), Hub.TICKS_PER_SECOND);
    this.floodMillis = bounds.floodTime().toMillis();
  }

  ConnectionClass kind() {
    return kind;
  }

  Rules rules() {
    return rules;
  }

  Decider decider() {
    return decider;
  }

  Pace pace() {
    return pace;
  }

  long floodMillis() {
    return floodMillis;
  }
}
