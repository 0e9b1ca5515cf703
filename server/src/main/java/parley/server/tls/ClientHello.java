package parley.server.tls;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Looks into the first message of a TLS handshake (RFC 8446 §4.1.2, RFC 7301 §3.1).
final class ClientHello {
  private static final Set<String> HTTP = Set.of("http/1.0", "http/1.1", "h2");
  private static final int ALPN = 16;
  private static final int VERSION_AND_RANDOM = 34;

  private ClientHello() {}

  /// Whether the client is one for HTTP: that is what it offers to speak (ALPN).
  ///
  /// @param hello from its version on; left as it is. What is broken is none for HTTP
  static boolean isForHttp(@Nullable ByteBuf hello) {
    if (hello == null) {
      return false;
    }
    try {
      var rest = hello.slice().skipBytes(VERSION_AND_RANDOM);
      rest.skipBytes(rest.readUnsignedByte()); // session id
      rest.skipBytes(rest.readUnsignedShort()); // cipher suites
      rest.skipBytes(rest.readUnsignedByte()); // compression
      return rest.isReadable() && offersHttp(rest.readSlice(rest.readUnsignedShort()));
    } catch (IndexOutOfBoundsException _) {
      return false;
    }
  }

  private static boolean offersHttp(ByteBuf extensions) {
    while (extensions.isReadable()) {
      int type = extensions.readUnsignedShort();
      var content = extensions.readSlice(extensions.readUnsignedShort());
      if (type == ALPN) {
        return namesHttp(content.skipBytes(2));
      }
    }
    return false;
  }

  private static boolean namesHttp(ByteBuf names) {
    while (names.isReadable()) {
      var name = names.readSlice(names.readUnsignedByte());
      if (HTTP.contains(name.toString(StandardCharsets.US_ASCII))) {
        return true;
      }
    }
    return false;
  }
}
