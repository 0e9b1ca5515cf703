package parley.bench;

import parley.bench.load.Fanout;
import parley.bench.load.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `bench fanout R S SECS`.
@Command(
    name = "fanout",
    mixinStandardHelpOptions = true,
    description = "R receivers and S senders in one room, SECS seconds at full speed.")
final class FanoutCommand extends ScenarioCommand {
  @Parameters(index = "0", paramLabel = "R", description = "Who only listen.")
  private int receivers;

  @Parameters(index = "1", paramLabel = "S", description = "Who speak.")
  private int senders;

  @Parameters(index = "2", paramLabel = "SECS", description = "How long to measure.")
  private double seconds;

  @Option(
      names = "--warm",
      defaultValue = "2",
      description = "Seconds of the same before (${DEFAULT-VALUE}).")
  private double warmSeconds;

  @Option(
      names = "--window",
      defaultValue = "8",
      description = "Messages of each sender that are under way (${DEFAULT-VALUE}).")
  private int window;

  @Option(
      names = "--messages",
      defaultValue = "0",
      description = "Send so many in all, however long it takes; 0: go by time.")
  private int messages;

  @Override
  Scenario scenario() {
    return new Fanout(receivers, senders, seconds(seconds), seconds(warmSeconds), window, messages);
  }
}
