package parley.app;

import parley.server.account.PasswordHash;
import parley.server.hub.Steward;

/// Does for operators what concerns the whole process.
final class ServerSteward implements Steward {
  /// The exit status of a server that is to be started again: "temporary failure" of `sysexits`.
  static final int START_AGAIN = 75;

  private final ChatServer server;

  ServerSteward(ChatServer server) {
    this.server = server;
  }

  @Override
  public boolean isSecret(String kept, String said) {
    return PasswordHash.matches(said, kept);
  }

  @Override
  public void stop(boolean again) {
    int status = again ? START_AGAIN : 0;
    Thread.ofPlatform().name("parley-stop").start(() -> server.stop(status));
  }
}
