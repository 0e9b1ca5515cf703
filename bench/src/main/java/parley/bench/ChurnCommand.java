package parley.bench;

import parley.bench.load.Churn;
import parley.bench.load.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `bench churn N`.
@Command(
    name = "churn",
    mixinStandardHelpOptions = true,
    description = "Connects, registers, joins and quits, N times.")
final class ChurnCommand extends ScenarioCommand {
  @Parameters(index = "0", paramLabel = "N", description = "How often.")
  private int cycles;

  @Option(
      names = "--warm",
      defaultValue = "2000",
      description = "How often before it is measured (${DEFAULT-VALUE}).")
  private int warmUp;

  @Override
  Scenario scenario() {
    return new Churn(cycles, warmUp);
  }
}
