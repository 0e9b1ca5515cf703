package parley.dialect;

/// One wire language. Stateless but for its configuration; shared by all its connections.
public interface Dialect {
  /// Its name in configuration and log: `plain`, `login`, `join`, `irc`.
  String name();

  /// Whether its clients may be telnet, whose own bytes (RFC 854) are then no part of a line.
  default boolean hearsTelnet() {
    return true;
  }

  /// A new connection speaks this language.
  ///
  /// @param host what the conversation may do; the same for as long as it lasts
  Conversation begin(Host host);
}
