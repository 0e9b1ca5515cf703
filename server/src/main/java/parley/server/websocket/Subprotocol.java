package parley.server.websocket;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import org.jspecify.annotations.Nullable;

/// Which messages carry lines (IRCv3 WebSocket).
public enum Subprotocol {
  /// Text, which is UTF-8.
  TEXT("text.ircv3.net"),
  /// Bytes.
  BINARY("binary.ircv3.net"),
  /// None was agreed on: the client may send both, and gets text.
  NONE(null);

  private final @Nullable String id;

  Subprotocol(@Nullable String id) {
    this.id = id;
  }

  /// Its name in a handshake, or null where none is said.
  @Nullable String id() {
    return id;
  }

  /// Whether a client may send a text, or a binary message.
  boolean takes(boolean text) {
    return switch (this) {
      case TEXT -> text;
      case BINARY -> !text;
      case NONE -> true;
    };
  }

  boolean sendsText() {
    return this != BINARY;
  }

  /// The first of those that the client offers, as it names the one first that it likes best.
  static Subprotocol of(HttpRequest request) {
    for (String line : request.headers().getAll(HttpHeaderNames.SEC_WEBSOCKET_PROTOCOL)) {
      for (String offered : line.split(",", -1)) {
        for (Subprotocol known : values()) {
          if (offered.strip().equals(known.id)) {
            return known;
          }
        }
      }
    }
    return NONE;
  }
}
