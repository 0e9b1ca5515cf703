package parley.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import parley.server.config.ConfigurationException;
import parley.server.config.ConfigurationReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `parley check-config FILE`
@Command(
    name = "check-config",
    description = "Checks a configuration file and names every mistake in it.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class CheckConfig implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "A TOML file; see docs/configuration.md.")
  private Path file;

  @Override
  public Integer call() {
    try {
      var configuration = ConfigurationReader.read(file, List.of(), List.of());
      int listeners = configuration.listeners().size();
      var counted = listeners == 1 ? "1 listener" : listeners + " listeners";
      System.out.println(file + ": right, " + counted);
      return 0;
    } catch (ConfigurationException mistakes) {
      System.err.println(mistakes.getMessage());
      return 1;
    }
  }
}
