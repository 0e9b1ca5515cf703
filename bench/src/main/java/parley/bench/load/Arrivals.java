package parley.bench.load;

import java.util.function.LongSupplier;
import parley.bench.measure.Latencies;

/// Counts and checks the messages that come, for all receivers. On the load's thread only.
final class Arrivals implements Inbox.Listener {
  private final int run;
  private final boolean echoes;
  private final Tally tally = new Tally();
  private final Latencies latencies;
  private final Dialogue dialogue;
  private final LongSupplier clock;
  private long measureFrom = Long.MAX_VALUE;
  private long measureTo = Long.MAX_VALUE;
  private long lastNanos;

  /// @param clock the time in the run, in nanoseconds
  Arrivals(Protocol protocol, int run, Latencies latencies, LongSupplier clock) {
    this.run = run;
    this.echoes = protocol.echoes();
    this.latencies = latencies;
    this.dialogue = new Dialogue(protocol, tally, latencies);
    this.clock = clock;
  }

  Dialogue dialogue() {
    return dialogue;
  }

  /// From now on the latency of messages that carry this time or a later one is measured.
  void measureFrom(long nanos) {
    measureFrom = nanos;
  }

  /// Messages that carry this time or a later one are not measured.
  void measureTo(long nanos) {
    measureTo = nanos;
  }

  long now() {
    return clock.getAsLong();
  }

  Tally tally() {
    return tally;
  }

  /// What follows is read now.
  void begin() {
    lastNanos = now();
  }

  /// When something was last read.
  long lastNanos() {
    return lastNanos;
  }

  @Override
  public void message(Client client, MessageText text) {
    Heard heard = client.heard();
    if (text.run != run
        || text.room != client.room().number()
        || text.slot >= heard.slots()
        || (text.slot == client.slot() && !echoes)) {
      tally.misrouted++;
      return;
    }
    if (heard.expected(text.slot, text.sequence)) {
      tally.delivered++;
    } else {
      heard.unexpected(text.slot, text.sequence, tally);
    }
    if (text.nanos >= measureFrom && text.nanos < measureTo) {
      latencies.add(lastNanos - text.nanos);
    }
  }

  @Override
  public void damaged(Client client) {
    tally.damaged++;
  }

  @Override
  public void line(Client client, byte[] bytes, int from, int to) {
    dialogue.line(client, bytes, from, to);
  }
}
