package parley.client.chat;

/// Which wire language `parley chat` speaks.
public enum Dialect {
  /// IRC, and `plain` where the server turns out not to know it.
  AUTO(6667),
  /// Bare lines: `John: Hi`.
  PLAIN(7007),
  /// `LOGIN Alice`, `MSG Hi`.
  LOGIN(4000),
  /// `JOIN:Alice`, `MESSAGE:Hi`.
  JOIN(8080),
  /// IRC.
  IRC(6667);

  private final int port;

  Dialect(int port) {
    this.port = port;
  }

  /// The port where none is named.
  public int port() {
    return port;
  }
}
