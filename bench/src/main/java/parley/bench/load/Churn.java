package parley.bench.load;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import parley.bench.measure.Figure;
import parley.bench.measure.Result;
import parley.bench.measure.Usage;

/// Connects, registers, joins and quits, again and again. All join the same room, so each joining
/// and leaving is told to as many as are there: [LoadSettings#inFlight] at the most.
///
/// @param cycles how often
/// @param warmUp how often before it is measured
public record Churn(int cycles, int warmUp) implements Scenario {
  /// Numbers of clients begin anew here: they have five digits.
  private static final int NUMBERS = 100_000;

  /// Checks the ranges.
  public Churn {
    LoadSettings.require("cycles", cycles, 1, 10_000_000);
    LoadSettings.require("warm", warmUp, 0, 10_000_000);
  }

  @Override
  public String title() {
    return "churn " + cycles;
  }

  @Override
  public Result run(Load load) {
    load.arrivals().dialogue().aim(Dialogue.Goal.GONE);
    Room room = new Room(0, 0);
    cycle(load, room, 0, warmUp);
    load.latencies().clear();
    Usage before = load.usage();
    cycle(load, room, warmUp, warmUp + cycles);
    Usage after = load.usage();

    Map<Figure, Double> figures = new EnumMap<>(Figure.class);
    figures.put(Figure.CYCLES_PER_SECOND, cycles / after.secondsSince(before));
    after.tellCpu(figures, Figure.CPU_PER_CYCLE, before, 1e6 / cycles);
    load.latencies().tell(figures);
    after.tellCores(figures, before);
    LinkedHashMap<String, String> about = new LinkedHashMap<>();
    load.describe(about);
    return new Result(title(), about, figures, load.tally().faults(0));
  }

  /// Lets all clients from one number to before another come and go.
  static void cycle(Load load, Room room, int from, int to) {
    Tally tally = load.tally();
    int opened = from;
    while (tally.gone < to) {
      while (opened < to && opened - tally.gone < load.settings().inFlight()) {
        load.open(load.client(opened++ % NUMBERS, room, Client.SILENT));
      }
      load.turn();
      load.progress().at("cycles", tally.gone - from, to - from);
      load.arrivals().dialogue().requireWilling();
    }
  }
}
