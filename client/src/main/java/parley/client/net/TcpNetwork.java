package parley.client.net;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Connects over TCP, and TLS where the endpoint asks for it.
///
/// Each link runs on two virtual threads of its own.
public final class TcpNetwork implements Network {
  static final Duration CONNECT_WITHIN = Duration.ofSeconds(10);

  private final @Nullable KnownHosts knownHosts;

  /// A network that trusts certificates as `knownHosts` says; null trusts only those that an
  /// authority vouches for.
  public TcpNetwork(@Nullable KnownHosts knownHosts) {
    this.knownHosts = knownHosts;
  }

  @Override
  public Link dial(Endpoint endpoint, LinkListener listener) {
    TcpLink link = new TcpLink(new Connector(endpoint, knownHosts), listener);
    link.start();
    return link;
  }
}
