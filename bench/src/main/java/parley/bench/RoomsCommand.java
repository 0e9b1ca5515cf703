package parley.bench;

import parley.bench.load.Rooms;
import parley.bench.load.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `bench rooms C K`.
@Command(
    name = "rooms",
    mixinStandardHelpOptions = true,
    description = "C rooms of K members who talk at a fixed rate; latency from the due time.")
final class RoomsCommand extends ScenarioCommand {
  @Parameters(index = "0", paramLabel = "C", description = "Rooms.")
  private int rooms;

  @Parameters(index = "1", paramLabel = "K", description = "Members of each.")
  private int members;

  @Option(
      names = "--rate",
      defaultValue = "3000",
      description = "Messages per second, in all (${DEFAULT-VALUE}).")
  private double rate;

  @Option(
      names = "--secs",
      defaultValue = "6",
      description = "How long to measure (${DEFAULT-VALUE}).")
  private double seconds;

  @Option(
      names = "--warm",
      defaultValue = "2",
      description = "Seconds of the same before (${DEFAULT-VALUE}).")
  private double warmSeconds;

  @Override
  Scenario scenario() {
    return new Rooms(rooms, members, rate, seconds(seconds), seconds(warmSeconds));
  }
}
