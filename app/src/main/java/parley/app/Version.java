package parley.app;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/// `parley version`
@Command(
    name = "version",
    description = "Prints the versions of Parley and Java.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class Version implements Callable<Integer>, IVersionProvider {
  /// Of Parley alone, as the jar's manifest has it.
  static String number() {
    @Nullable String number = Version.class.getPackage().getImplementationVersion();
    return number == null ? "development" : number;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"parley " + number(), "java " + Runtime.version()};
  }

  @Override
  public Integer call() {
    for (String line : getVersion()) {
      System.out.println(line);
    }
    return 0;
  }
}
