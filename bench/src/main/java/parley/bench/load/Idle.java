package parley.bench.load;

import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import parley.bench.measure.Figure;
import parley.bench.measure.Result;
import parley.bench.measure.Usage;

/// Connects and registers many, and looks at the server's memory. What a connection takes is only
/// seen with a freshly started server: one that has served before reuses what it has.
///
/// @param connections how many
/// @param warmUp how many come and go before, so that the rate is that of compiled code
/// @param hold how long to stay and do nothing afterwards, while the server's CPU time is measured
public record Idle(int connections, int warmUp, Duration hold) implements Scenario {
  private static final Duration QUIET = Duration.ofSeconds(1);

  /// Checks the ranges.
  public Idle {
    LoadSettings.require("connections", connections, 1, 60_000);
    LoadSettings.require("warm", warmUp, 0, 10_000_000);
    LoadSettings.require("hold", hold.toMillis() / 1e3, 0, 3600);
  }

  @Override
  public String title() {
    return "idle " + connections;
  }

  @Override
  public Result run(Load load) {
    Room none = new Room(0, 0);
    load.arrivals().dialogue().aim(Dialogue.Goal.GONE);
    Churn.cycle(load, none, 0, warmUp);
    load.arrivals().dialogue().aim(Dialogue.Goal.REGISTERED);
    Usage before = load.usage();
    load.connect(
        IntStream.range(0, connections)
            .mapToObj(number -> load.client(number, none, Client.SILENT))
            .toList());
    Usage connected = load.usage();
    load.settle(QUIET);
    Usage after = load.usage();
    hold(load);
    Usage held = load.usage();

    Map<Figure, Double> figures = new EnumMap<>(Figure.class);
    figures.put(Figure.REGISTRATIONS_PER_SECOND, connections / connected.secondsSince(before));
    after.tellCpu(figures, Figure.CPU_PER_REGISTRATION, before, 1e6 / connections);
    if (hold.isPositive()) {
      held.tellCpu(figures, Figure.HOLD_CPU_SECONDS, after, 1);
    }
    tellMemory(figures, before, after);
    connected.tellCores(figures, before);
    LinkedHashMap<String, String> about = new LinkedHashMap<>();
    load.describe(about);
    return new Result(title(), about, figures, load.tally().faults(0));
  }

  private void hold(Load load) {
    long until = load.now() + hold.toNanos();
    while (load.now() < until) {
      load.turn();
      load.arrivals().dialogue().requireWilling();
    }
  }

  private void tellMemory(Map<Figure, Double> figures, Usage before, Usage after) {
    if (before.resident().isPresent() && after.resident().isPresent()) {
      double grown = after.resident().getAsLong() - before.resident().getAsLong();
      figures.put(Figure.BYTES_PER_CONNECTION, grown / connections);
      figures.put(Figure.RESIDENT_MEGABYTES, after.resident().getAsLong() / 1e6);
    }
  }
}
