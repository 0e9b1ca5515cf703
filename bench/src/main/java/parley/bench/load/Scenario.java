package parley.bench.load;

import parley.bench.measure.Result;

/// What the clients do. Each is a value with its numbers; running it leaves nothing behind.
public sealed interface Scenario permits Churn, Fanout, Idle, Rooms {
  /// Name and numbers, as one types them.
  String title();

  /// Does it, and measures.
  Result run(Load load);
}
