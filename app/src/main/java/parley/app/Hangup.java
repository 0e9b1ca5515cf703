package parley.app;

import org.jline.utils.Signals;

/// SIGHUP, where a configuration file was given: it is read again. Without a file the signal ends
/// the server, as when a terminal is closed.
final class Hangup {
  private Hangup() {}

  /// From now on the signal does so.
  static void rereads(ChatServer server) {
    var _ = Signals.register("HUP", server::reread);
  }
}
