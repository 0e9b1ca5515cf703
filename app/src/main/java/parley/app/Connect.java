package parley.app;

import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import parley.client.Surroundings;
import parley.client.connect.ConnectClient;
import parley.client.connect.ConnectOptions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `parley connect`
@Command(
    name = "connect",
    description = "Sends what you type to a server, line by line, and shows what comes back.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {"", "quit, exit or the end of input leaves."})
final class Connect implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "HOST[:PORT]",
      description = "The server; port 7007 where none is named, localhost:7007 without any.")
  private @Nullable String address;

  @Override
  public Integer call() {
    ConnectOptions options;
    try {
      options = ConnectOptions.of(address);
    } catch (IllegalArgumentException mistake) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), String.valueOf(mistake.getMessage()));
    }
    return ConnectClient.run(
        options,
        Surroundings.ofProcess(Clock.system(ZoneId.systemDefault()), ThreadLocalRandom.current()));
  }
}
