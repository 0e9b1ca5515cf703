package parley.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.journal.JournalException;
import parley.server.config.Configuration;
import parley.server.config.ConfigurationException;
import parley.server.listen.StartException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `parley serve`
@Command(
    name = "serve",
    description = "Runs the chat server.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "Without PORT and --listen: plain on 7007, login on 4000, join and HTTP on",
      "8080, IRC on 6667, IRC over TLS on 6697. Every port understands every language;",
      "its own is for clients that stay silent. CHAT_PORT in the environment is the",
      "same as PORT.",
      "",
      "Examples:",
      "  parley serve 5000                      one port for everything",
      "  parley serve --ephemeral               keep nothing on disk",
      "  parley serve --listen irc=6667 --listen irc+tls=6697",
      "  parley serve --set limits.messages-per-second=5"
    })
final class Serve implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "PORT",
      description = "One port, on which every language works.")
  private @Nullable Integer port;

  @Option(names = "--config", paramLabel = "FILE", description = "Read this TOML file.")
  private @Nullable Path file;

  @Option(names = "--data", paramLabel = "DIR", description = "Keep what is said in this folder.")
  private @Nullable Path data;

  @Option(names = "--ephemeral", description = "Keep nothing: what was said ends with the server.")
  private boolean ephemeral;

  @Option(
      names = "--listen",
      paramLabel = "DIALECT=[HOST:]PORT",
      description = "Listen here instead of on the usual ports. Repeatable.")
  private List<String> listens = new ArrayList<>();

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Set any configuration key. Repeatable.")
  private List<String> sets = new ArrayList<>();

  @Override
  public Integer call() {
    var source = new ConfigurationSource(file, listeners(System.getenv("CHAT_PORT")), keys());
    Configuration configuration;
    try {
      configuration = source.read();
    } catch (ConfigurationException mistakes) {
      System.err.println(mistakes.getMessage());
      return 2;
    }
    Logging.begin(configuration.log());
    var ending = Ending.<ChatServer>by(server -> server.stop(0));
    try {
      var server = ChatServer.start(configuration, Fittings.USUAL.rereading(source));
      if (file != null) {
        Hangup.rereads(server);
      }
      ending.of(server);
      System.out.print(Invitation.of(server.bound(), keeping(configuration.journal())));
      System.out.flush();
      return server.awaitEnd();
    } catch (StartException | JournalException failure) {
      System.err.println("parley: " + failure.getMessage());
      return 1;
    } finally {
      ending.ofNothing();
    }
  }

  /// Where to listen: what was asked for with `--listen`, else one port for everything where one
  /// was given, else nothing in particular.
  private List<String> listeners(@Nullable String chatPort) {
    var asked = new ArrayList<>(listens);
    if (port != null) {
      asked.add("any=" + port);
    } else if (asked.isEmpty() && chatPort != null && !chatPort.isBlank()) {
      asked.add("any=" + chatPort.strip());
    }
    return asked;
  }

  private List<String> keys() {
    var keys = new ArrayList<String>();
    if (data != null) {
      keys.add("journal.directory=" + data);
    }
    if (ephemeral) {
      keys.add("journal.ephemeral=true");
    }
    keys.addAll(sets);
    return keys;
  }

  private static String keeping(Configuration.Journal journal) {
    return journal.ephemeral()
        ? "Nothing is kept."
        : "What is said is kept in " + journal.directory() + ".";
  }
}
