package parley.bench;

import parley.bench.load.Idle;
import parley.bench.load.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `bench idle N`.
@Command(
    name = "idle",
    mixinStandardHelpOptions = true,
    description = "N registered connections that say nothing; looks at the memory of --pid.")
final class IdleCommand extends ScenarioCommand {
  @Parameters(index = "0", paramLabel = "N", description = "Connections.")
  private int connections;

  @Option(
      names = "--warm",
      defaultValue = "0",
      description = "How many come and go before; then memory means less (${DEFAULT-VALUE}).")
  private int warmUp;

  @Option(
      names = "--hold",
      defaultValue = "0",
      description = "Stay so many seconds and measure CPU time (${DEFAULT-VALUE}).")
  private double holdSeconds;

  @Override
  Scenario scenario() {
    return new Idle(connections, warmUp, seconds(holdSeconds));
  }
}
