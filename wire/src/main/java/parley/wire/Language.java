package parley.wire;

/// What a connection can speak.
public enum Language {
  /// Every byte comes back (RFC 862).
  ECHO,
  /// Bare lines and slash commands.
  PLAIN,
  /// `LOGIN name`, `MSG text`, …
  LOGIN,
  /// `JOIN:name`, `MESSAGE:text`, …
  JOIN,
  /// IRC: RFC 1459 and 2812, Modern IRC, IRCv3.
  IRC,
  /// HTTP/1.1, and WebSocket from it.
  HTTP,
  /// A TLS hello: any of the others, encrypted.
  TLS
}
