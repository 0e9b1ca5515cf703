package parley.bench.load;

import parley.bench.measure.Latencies;

/// What is said between server and client apart from messages: registering, joining, leaving. On
/// the load's thread only.
final class Dialogue {
  /// How far clients shall go.
  enum Goal {
    /// Registered, in no room.
    REGISTERED,
    /// In their room.
    JOINED,
    /// In their room and at once away again.
    GONE
  }

  private final Protocol protocol;
  private final Tally tally;
  private final Latencies cycles;
  private Goal goal = Goal.JOINED;
  private String complaint = "";

  /// @param cycles where the time from connecting to the end is put, for clients that shall go
  Dialogue(Protocol protocol, Tally tally, Latencies cycles) {
    this.protocol = protocol;
    this.tally = tally;
    this.cycles = cycles;
  }

  void aim(Goal newGoal) {
    goal = newGoal;
  }

  /// The connection stands.
  void connected(Client client) {
    client.send(protocol.hello(client));
  }

  /// A line came that is no message of ours.
  void line(Client client, byte[] bytes, int from, int to) {
    switch (protocol.hear(client, bytes, from, to)) {
      case Reply.Nothing _ -> {}
      case Reply.Registered _ -> registered(client);
      case Reply.Joined _ -> joined(client);
      case Reply.Refused refused -> refused(client, refused.line());
      case Reply.Asked asked -> client.send(asked.answer());
    }
  }

  private void registered(Client client) {
    if (client.state != Client.State.REGISTERING) {
      return;
    }
    String join = goal == Goal.REGISTERED ? "" : protocol.join(client);
    if (join.isEmpty()) {
      ready(client);
    } else {
      client.state = Client.State.JOINING;
      client.send(join);
    }
  }

  private void joined(Client client) {
    if (client.state == Client.State.JOINING) {
      ready(client);
    }
  }

  private void ready(Client client) {
    tally.ready++;
    client.state = Client.State.READY;
    if (goal == Goal.GONE) {
      client.state = Client.State.LEAVING;
      leave(client);
    }
  }

  private void leave(Client client) {
    String farewell = protocol.farewell();
    Outbox outbox = client.outbox;
    if (!farewell.isEmpty()) {
      client.send(farewell);
    } else if (outbox != null) {
      outbox.end();
    }
  }

  private void refused(Client client, String line) {
    if (client.state != Client.State.LEAVING) {
      tally.refused++;
      complaint = ", saying: " + line;
    }
  }

  /// The connection has ended.
  ///
  /// @param why in words; empty where the server just closed it
  void ended(Client client, String why, long nowNanos) {
    if (client.state == Client.State.LEAVING) {
      tally.gone++;
      cycles.add(nowNanos - client.openedNanos);
    } else {
      tally.dropped++;
      complaint = complaint.isEmpty() && !why.isEmpty() ? ": " + why : complaint;
    }
    client.state = Client.State.CLOSED;
  }

  /// Gives up where the server refuses or drops connections: what follows would mean nothing.
  ///
  /// @throws BenchException with the server's own words, where there are any
  void requireWilling() {
    if (tally.refused + tally.dropped > 0) {
      throw new BenchException(
          "the server refused %d and dropped %d connections%s"
              .formatted(tally.refused, tally.dropped, complaint));
    }
  }
}
