package parley.bench.load;

import java.util.List;
import parley.bench.measure.Latencies;

/// Sends messages on a fixed schedule. It never skips one: what is late is sent at once, and
/// carries the time at which it was due. On the load's thread only.
final class Pacer {
  private final Load load;
  private final List<Client> clients;
  private final double gapNanos;
  private final MessageText text;
  private final byte[] line = new byte[FanoutRun.LINE_ROOM];
  private final Latencies late = new Latencies();
  private final long startNanos;
  private final long measureNanos;
  private final long endNanos;
  private long number;

  /// Begins now.
  ///
  /// @param clients who speak, one after the other
  Pacer(Load load, List<Client> clients, Rooms plan) {
    this.load = load;
    this.clients = clients;
    this.gapNanos = 1e9 / plan.rate();
    this.text = load.text();
    this.startNanos = load.now();
    this.measureNanos = startNanos + plan.warmUp().toNanos();
    this.endNanos = measureNanos + plan.length().toNanos();
  }

  /// When the warm-up is over.
  long measureNanos() {
    return measureNanos;
  }

  /// When the last message is due.
  long endNanos() {
    return endNanos;
  }

  /// How late messages after the warm-up were sent.
  Latencies late() {
    return late;
  }

  /// Sends what is due.
  ///
  /// @return when the next is due
  long sendDue() {
    long due = due();
    for (long now = load.now(); due <= now && due < endNanos; due = due()) {
      Client client = clients.get((int) (number++ % clients.size()));
      Outbox outbox = client.outbox;
      if (outbox != null) {
        int end = client.write(load.target().protocol(), text, due, line, 0);
        outbox.send(line, end);
      }
      now = load.now();
      if (due >= measureNanos) {
        late.add(now - due);
      }
    }
    return due;
  }

  private long due() {
    return startNanos + (long) (number * gapNanos);
  }
}
