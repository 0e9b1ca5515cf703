package parley.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import parley.server.account.PasswordHash;
import parley.server.config.ConfigurationException;
import parley.server.config.Mistake;
import parley.server.hub.Steward;

/// Does for operators what concerns the whole process.
final class ServerSteward implements Steward {
  /// The exit status of a server that is to be started again: "temporary failure" of `sysexits`.
  static final int START_AGAIN = 75;

  private final ChatServer server;
  private final ConfigurationSource source;

  ServerSteward(ChatServer server, ConfigurationSource source) {
    this.server = server;
    this.source = source;
  }

  @Override
  public boolean isSecret(String kept, String said) {
    return PasswordHash.matches(said, kept);
  }

  @Override
  public String configurationName() {
    return source.name();
  }

  @Override
  public Supplier<List<String>> reread() {
    try {
      var configuration = source.read();
      return () -> server.apply(configuration);
    } catch (ConfigurationException mistakes) {
      var lines = new ArrayList<>(mistakes.mistakes().stream().map(Mistake::text).toList());
      lines.add("Nothing was applied");
      return () -> lines;
    }
  }

  @Override
  public void stop(boolean again) {
    int status = again ? START_AGAIN : 0;
    Thread.ofPlatform().name("parley-stop").start(() -> server.stop(status));
  }
}
