package parley.client.net;

/// What connects to servers.
public interface Network {
  /// Begins to connect and returns at once.
  Link dial(Endpoint endpoint, LinkListener listener);
}
