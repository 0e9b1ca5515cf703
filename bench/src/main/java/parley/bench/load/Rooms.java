package parley.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import parley.bench.measure.Figure;
import parley.bench.measure.Result;
import parley.bench.measure.Usage;

/// Many rooms in which people talk at a fixed rate, whatever the server does. A message's latency
/// counts from the time at which it was due, not from when it was sent; so where the server makes
/// the generator wait, that is in the figures too.
///
/// @param rooms how many
/// @param members in each; all speak, one after the other, in one room after the other
/// @param rate messages per second, in all
/// @param length how long to measure
/// @param warmUp how long to do the same before
public record Rooms(int rooms, int members, double rate, Duration length, Duration warmUp)
    implements Scenario {
  private static final Duration SETTLED = Duration.ofMillis(300);

  /// Checks the ranges.
  public Rooms {
    LoadSettings.require("rooms", rooms, 1, MessageText.SMALL_LIMIT);
    LoadSettings.require("members", members, 2, MessageText.SMALL_LIMIT);
    LoadSettings.require("rooms times members", rooms * members, 2, 60_000);
    LoadSettings.require("rate", rate, 1, 1_000_000);
    LoadSettings.require("seconds", length.toMillis() / 1e3, 0.1, 3600);
    LoadSettings.require("warm", warmUp.toMillis() / 1e3, 0, 3600);
  }

  @Override
  public String title() {
    return "rooms " + rooms + " " + members;
  }

  @Override
  public Result run(Load load) {
    if (rooms > 1 && !load.target().protocol().hasRooms()) {
      throw new BenchException(
          load.target().protocol().name() + " has one room only: use rooms 1 K");
    }
    List<Room> all = IntStream.range(0, rooms).mapToObj(n -> new Room(n, members)).toList();
    List<Client> clients = new ArrayList<>();
    for (int i = 0; i < rooms * members; i++) {
      clients.add(load.client(i, all.get(i % rooms), i / rooms));
    }
    load.connect(clients);
    load.settle(SETTLED);
    return talk(load, all, clients);
  }

  private Result talk(Load load, List<Room> all, List<Client> clients) {
    Pacer pacer = new Pacer(load, clients, this);
    load.arrivals().measureFrom(pacer.measureNanos());
    load.arrivals().measureTo(pacer.endNanos());
    serve(load, pacer, pacer.measureNanos());
    Usage before = load.usage();
    long delivered = load.tally().delivered;
    serve(load, pacer, pacer.endNanos());
    Usage after = load.usage();
    delivered = load.tally().delivered - delivered;
    pacer.sendDue();
    long lost = load.drain(all, clients);
    return result(load, pacer, new Measured(before, after, delivered), lost);
  }

  private record Measured(Usage before, Usage after, long deliveries) {}

  private static void serve(Load load, Pacer pacer, long until) {
    long from = load.now();
    for (long now = from; now < until; now = load.now()) {
      long next = Math.min(pacer.sendDue(), until);
      load.turn(Math.max(0, next - load.now()));
      load.progress().at("talking", now - from, until - from);
      load.arrivals().dialogue().requireWilling();
    }
  }

  private Result result(Load load, Pacer pacer, Measured run, long lost) {
    double seconds = run.after().secondsSince(run.before());
    int heardBy = members - (load.target().protocol().echoes() ? 0 : 1);
    Map<Figure, Double> figures = new EnumMap<>(Figure.class);
    figures.put(Figure.DELIVERIES_PER_SECOND, run.deliveries() / seconds);
    figures.put(Figure.MESSAGES_PER_SECOND, run.deliveries() / seconds / heardBy);
    if (run.deliveries() > 0) {
      run.after().tellCpu(figures, Figure.CPU_PER_MILLION, run.before(), 1e6 / run.deliveries());
    }
    load.latencies().tell(figures);
    figures.put(Figure.GENERATOR_LATE_P99, pacer.late().milliseconds(0.99));
    run.after().tellCores(figures, run.before());
    LinkedHashMap<String, String> about = new LinkedHashMap<>();
    load.describe(about);
    about.put("rate", Double.toString(rate));
    about.put("size", Integer.toString(load.settings().textBytes()));
    return new Result(title(), about, figures, load.tally().faults(lost));
  }
}
