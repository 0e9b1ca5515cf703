package parley.bench;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `parley bench`: loads a server on this machine, and measures.
@Command(
    name = "bench",
    description = "Loads a chat server on this machine and measures what it does.",
    mixinStandardHelpOptions = true,
    subcommands = {
      FanoutCommand.class,
      RoomsCommand.class,
      IdleCommand.class,
      ChurnCommand.class,
      CompareCommand.class
    },
    footer = {
      "",
      "Prints a line of JSON on standard output and a table on standard error.",
      "Exit code: 0 fine, 1 not completed, 2 usage, 3 messages lost, reordered or misrouted."
    })
public final class BenchCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which scenario? See --help.");
  }
}
