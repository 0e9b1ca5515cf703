package parley.client.chat;

import org.jspecify.annotations.Nullable;
import parley.client.net.Endpoint;

/// What a person asked `parley chat` for.
///
/// `name` is null where none was given: a terminal then asks for it. `room` is the first room to
/// enter, null for the language's own (`#lobby` in IRC).
public record ChatOptions(
    Endpoint endpoint, Dialect dialect, @Nullable String name, @Nullable String room) {

  /// The options of a command line: `address` is `HOST[:PORT]` (null for `localhost`), whose port
  /// is by default that of the dialect. `tls` asks for TLS on any port; 6697 means it anyway.
  ///
  /// Throws `IllegalArgumentException` with a message for a person where the address is none.
  public static ChatOptions of(
      @Nullable String address, Dialect dialect, boolean tls, Introduction introduction) {
    Endpoint endpoint = Endpoint.parse(address == null ? "localhost" : address, dialect.port());
    return new ChatOptions(
        tls ? endpoint.withTls() : endpoint, dialect, introduction.name(), introduction.room());
  }

  /// Who comes, and where to.
  public record Introduction(@Nullable String name, @Nullable String room) {}
}
