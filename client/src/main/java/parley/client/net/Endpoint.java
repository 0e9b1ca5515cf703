package parley.client.net;

/// Where a server listens: a host name or address, a port from 1 to 65535, and whether to talk TLS.
public record Endpoint(String host, int port, boolean tls) {
  /// The port on which IRC servers talk TLS.
  public static final int TLS_PORT = 6697;

  private static final int PORT_MAX = 65_535;

  /// Checks host and port.
  public Endpoint {
    if (host.isBlank() || host.chars().anyMatch(Character::isWhitespace)) {
      throw new IllegalArgumentException("a host name is needed, such as localhost");
    }
    if (port < 1 || port > PORT_MAX) {
      throw new IllegalArgumentException("a port is a number from 1 to 65535");
    }
  }

  /// Reads `HOST`, `HOST:PORT`, `[ADDRESS]:PORT` or a bare IPv6 address. Port 6697 means TLS.
  ///
  /// What is wrong with any other text is the message of the `IllegalArgumentException`, fit to be
  /// shown to a person.
  public static Endpoint parse(String text, int portDefault) {
    int bracket = text.indexOf(']');
    if (text.startsWith("[") && bracket > 0) {
      String rest = text.substring(bracket + 1);
      if (!rest.isEmpty() && !rest.startsWith(":")) {
        throw new IllegalArgumentException("after an address in brackets comes :PORT");
      }
      return of(text.substring(1, bracket), rest.isEmpty() ? "" : rest.substring(1), portDefault);
    }
    int colon = text.indexOf(':');
    boolean bare = colon < 0 || text.indexOf(':', colon + 1) >= 0;
    return bare
        ? of(text, "", portDefault)
        : of(text.substring(0, colon), text.substring(colon + 1), portDefault);
  }

  private static Endpoint of(String host, String port, int portDefault) {
    int number = port.isEmpty() ? portDefault : portOf(port);
    return new Endpoint(host, number, number == TLS_PORT);
  }

  private static int portOf(String text) {
    boolean digits = text.length() <= 5 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? Integer.parseInt(text) : 0;
  }

  /// The same place, over TLS.
  public Endpoint withTls() {
    return new Endpoint(host, port, true);
  }

  /// `host:port`, with an IPv6 address in brackets.
  @Override
  public String toString() {
    return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
  }
}
