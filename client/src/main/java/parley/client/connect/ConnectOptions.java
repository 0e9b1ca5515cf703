package parley.client.connect;

import org.jspecify.annotations.Nullable;
import parley.client.net.Endpoint;

/// What a person asked `parley connect` for.
public record ConnectOptions(Endpoint endpoint) {
  /// The port where none is named.
  public static final int PORT_DEFAULT = 7007;

  /// The options of a command line: `HOST[:PORT]`, null for `localhost`.
  ///
  /// Throws `IllegalArgumentException` with a message for a person where the address is none.
  public static ConnectOptions of(@Nullable String address) {
    return new ConnectOptions(
        Endpoint.parse(address == null ? "localhost" : address, PORT_DEFAULT));
  }
}
