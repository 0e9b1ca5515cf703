package parley.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.bench.measure.Figure;
import parley.bench.measure.Result;
import parley.bench.measure.Usage;

/// One run of [Fanout].
///
/// What is under way is judged by three observers: the first, the middle and the last receiver. A
/// sender goes on as soon as fewer than a window of its messages are unseen by the one that is
/// ahead, unless four windows are unseen by the one that is behind. Waiting for the slowest alone
/// would leave the server idle while the last batch is read; waiting for the fastest alone would
/// let output pile up without bound.
final class FanoutRun {
  private static final Duration STUCK = Duration.ofSeconds(10);
  private static final Duration SETTLED = Duration.ofMillis(300);
  private static final int FAR_WINDOWS = 4;

  /// Room for a line with any message.
  static final int LINE_ROOM = MessageText.BYTES_MAX + 112;

  private final Fanout plan;
  private final Load load;
  private final MessageText text;
  private final Room room;
  private final List<Client> clients = new ArrayList<>();
  private final List<Client> senders = new ArrayList<>();
  private final Heard[] observers;
  private final int[] sentBefore;
  private final byte[] lines;
  private long sent;

  FanoutRun(Fanout plan, Load load) {
    this.plan = plan;
    this.load = load;
    this.text = load.text();
    this.room = new Room(0, plan.senders());
    this.sentBefore = new int[plan.senders()];
    this.lines = new byte[plan.window() * FAR_WINDOWS * LINE_ROOM];
    for (int i = 0; i < plan.receivers(); i++) {
      clients.add(load.client(i, room, Client.SILENT));
    }
    this.observers =
        new Heard[] {
          clients.getFirst().heard(),
          clients.get(plan.receivers() / 2).heard(),
          clients.getLast().heard()
        };
    for (int i = 0; i < plan.senders(); i++) {
      senders.add(load.client(plan.receivers() + i, room, i));
    }
    clients.addAll(senders);
  }

  Result run() {
    boolean counted = plan.messages() > 0;
    load.connect(clients);
    load.settle(SETTLED);
    if (!counted) {
      pump(plan.warmUp(), "warming up");
    }
    Usage before = load.usage();
    long deliveredBefore = load.tally().delivered;
    long messagesBefore = sent;
    for (int i = 0; i < sentBefore.length; i++) {
      sentBefore[i] = senders.get(i).sent();
    }
    load.arrivals().measureFrom(before.at());
    pump(counted ? load.settings().limit() : plan.length(), "sending");
    // A fixed count is timed up to the last delivery.
    long lost = counted ? load.drain(List.of(room), clients) : 0;
    long delivered = load.tally().delivered - deliveredBefore;
    long messages = sent - messagesBefore;
    Usage after = load.usage();
    load.arrivals().measureTo(after.at());
    if (!counted) {
      lost = load.drain(List.of(room), clients);
    }
    load.arrivals().dialogue().requireWilling();
    return result(new Measured(before, after, delivered, messages), lost);
  }

  private record Measured(Usage before, Usage after, long deliveries, long messages) {}

  /// Keeps the senders busy until the time is over or all is sent.
  private void pump(Duration length, String what) {
    long start = load.now();
    for (long now = start; now - start < length.toNanos(); now = load.now()) {
      if (plan.messages() > 0 && sent >= plan.messages()) {
        return;
      }
      load.arrivals().dialogue().requireWilling();
      if (now - Math.max(start, load.arrivals().lastNanos()) > STUCK.toNanos()) {
        throw new BenchException("nothing was delivered for " + STUCK.toSeconds() + " s");
      }
      for (int i = 0; i < senders.size(); i++) {
        feed(senders.get(i), now);
      }
      load.turn();
      load.progress().at(what, now - start, length.toNanos());
    }
  }

  /// Lets a sender say as much as it may.
  private void feed(Client sender, long now) {
    Outbox outbox = sender.outbox;
    int count = allowance(sender);
    if (count <= 0 || outbox == null || !outbox.isEmpty()) {
      return;
    }
    int end = 0;
    for (int i = 0; i < count; i++) {
      end = sender.write(load.target().protocol(), text, now, lines, end);
    }
    sent += count;
    outbox.send(lines, end);
  }

  private int allowance(Client sender) {
    int least = Integer.MAX_VALUE;
    int most = 0;
    for (Heard observer : observers) {
      int seen = observer.next(sender.slot());
      least = Math.min(least, seen);
      most = Math.max(most, seen);
    }
    int near = plan.window() - (sender.sent() - most);
    int far = plan.window() * FAR_WINDOWS - (sender.sent() - least);
    int allowed = Math.min(near, far);
    return plan.messages() == 0 ? allowed : (int) Math.min(allowed, plan.messages() - sent);
  }

  private Result result(Measured run, long lost) {
    double seconds = run.after().secondsSince(run.before());
    Map<Figure, Double> figures = new EnumMap<>(Figure.class);
    figures.put(Figure.DELIVERIES_PER_SECOND, run.deliveries() / seconds);
    figures.put(Figure.MESSAGES_PER_SECOND, run.messages() / seconds);
    if (run.deliveries() > 0) {
      run.after().tellCpu(figures, Figure.CPU_PER_MILLION, run.before(), 1e6 / run.deliveries());
    }
    run.after().resident().ifPresent(b -> figures.put(Figure.RESIDENT_MEGABYTES, b / 1e6));
    figures.put(Figure.SLOWEST_SHARE, slowestShare(run.messages()));
    load.latencies().tell(figures);
    run.after().tellCores(figures, run.before());
    LinkedHashMap<String, String> about = new LinkedHashMap<>();
    load.describe(about);
    about.put("window", Integer.toString(plan.window()));
    about.put("size", Integer.toString(text.size()));
    return new Result(plan.title(), about, figures, load.tally().faults(lost));
  }

  /// What the slowest sender got, as a share of what each would have got of a fair division.
  private double slowestShare(long messages) {
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < sentBefore.length; i++) {
      least = Math.min(least, senders.get(i).sent() - sentBefore[i]);
    }
    return messages == 0 ? 0 : (double) least * sentBefore.length / messages;
  }
}
