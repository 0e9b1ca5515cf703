package parley.client.loop;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import parley.client.Surroundings;
import parley.client.net.Backoff;
import parley.client.net.Endpoint;
import parley.client.net.KnownHosts;
import parley.client.net.Network;
import parley.client.net.TcpNetwork;
import parley.client.ui.Screen;

/// What a [ClientLoop] works with. Complaints go to `errors` at once where nobody sits before the
/// screen, and there each one makes the exit status 1.
public record Setting(
    Endpoint endpoint,
    Network network,
    Backoff backoff,
    Clock clock,
    Screen screen,
    PrintStream errors) {

  /// The setting of a process: sockets, and a screen whose lines go to `inbox`.
  public static Setting of(Endpoint endpoint, Surroundings surroundings, Inbox inbox) {
    Path known = UserFolders.of(surroundings).knownHosts();
    return new Setting(
        endpoint,
        new TcpNetwork(known == null ? null : new KnownHosts(known)),
        new Backoff(surroundings.random()),
        surroundings.clock(),
        Screens.open(surroundings, inbox),
        surroundings.err());
  }
}
