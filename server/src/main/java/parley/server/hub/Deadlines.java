package parley.server.hub;

import java.util.ArrayList;
import java.util.Collection;

/// When connections are late. Time stands still here while output is stuck: who was not asked
/// cannot answer.
final class Deadlines {
  private final TurnTime time;
  private final Outbox outbox;
  private long tickedAt;
  private long stuckMillis;

  Deadlines(TurnTime time, Outbox outbox) {
    this.time = time;
    this.outbox = outbox;
  }

  /// Milliseconds in which peers could be heard, since the hub was made.
  long now() {
    return time.steady() - stuckMillis;
  }

  /// Another tick has come.
  void tick() {
    long now = time.steady();
    if (outbox.isStuck(now)) {
      stuckMillis += now - tickedAt;
    }
    tickedAt = now;
  }

  /// Tells those whose deadline has come. They may end by that, and others with them.
  void meet(Collection<Connection> connections) {
    long now = now();
    var late = new ArrayList<Connection>();
    for (Connection connection : connections) {
      if (connection.isLate(now)) {
        late.add(connection);
      }
    }
    for (Connection connection : late) {
      if (connection.isLate(now)) {
        connection.deadlinePassed();
      }
    }
  }
}
