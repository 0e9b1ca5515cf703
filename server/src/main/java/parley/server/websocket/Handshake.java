package parley.server.websocket;

import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// The server's side of the opening handshake (RFC 6455 §4.2). Extensions are not spoken.
public final class Handshake {
  /// The version of the protocol, the only one.
  public static final String VERSION = "13";

  private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  private static final int KEY_BYTES = 16;

  private Handshake() {}

  /// Whether a request asks for a WebSocket, rightly or wrongly.
  public static boolean isAsked(HttpRequest request) {
    return request.method().equals(HttpMethod.GET)
        && request
            .headers()
            .containsValue(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true);
  }

  /// Why it cannot be had, or null where it can.
  public static @Nullable HttpResponseStatus refusal(HttpRequest request, Origins origins) {
    var headers = request.headers();
    var key = headers.get(HttpHeaderNames.SEC_WEBSOCKET_KEY);
    boolean wellFormed =
        !request.protocolVersion().equals(HttpVersion.HTTP_1_0)
            && headers.containsValue(HttpHeaderNames.CONNECTION, HttpHeaderValues.UPGRADE, true)
            && headers.getAll(HttpHeaderNames.SEC_WEBSOCKET_KEY).size() == 1
            && isKey(key)
            && hasNoBody(request);
    if (!wellFormed) {
      return HttpResponseStatus.BAD_REQUEST;
    } else if (!VERSION.equals(headers.get(HttpHeaderNames.SEC_WEBSOCKET_VERSION))) {
      return HttpResponseStatus.UPGRADE_REQUIRED;
    } else if (!origins.allow(
        headers.get(HttpHeaderNames.ORIGIN), headers.get(HttpHeaderNames.HOST))) {
      return HttpResponseStatus.FORBIDDEN;
    }
    return null;
  }

  /// The answer to a request that can have it.
  public static FullHttpResponse answer(HttpRequest request, Subprotocol subprotocol) {
    var answer =
        new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.SWITCHING_PROTOCOLS);
    var key = String.valueOf(request.headers().get(HttpHeaderNames.SEC_WEBSOCKET_KEY));
    answer
        .headers()
        .set(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET)
        .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.UPGRADE)
        .set(HttpHeaderNames.SEC_WEBSOCKET_ACCEPT, accept(key.strip()));
    var id = subprotocol.id();
    if (id != null) {
      answer.headers().set(HttpHeaderNames.SEC_WEBSOCKET_PROTOCOL, id);
    }
    return answer;
  }

  /// The subprotocol that a request leads to.
  public static Subprotocol subprotocol(HttpRequest request) {
    return Subprotocol.of(request);
  }

  private static boolean hasNoBody(HttpRequest request) {
    try {
      return !HttpUtil.isTransferEncodingChunked(request)
          && HttpUtil.getContentLength(request, 0L) == 0;
    } catch (NumberFormatException _) {
      return false;
    }
  }

  private static boolean isKey(@Nullable String key) {
    try {
      return key != null && Base64.getDecoder().decode(key.strip()).length == KEY_BYTES;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static String accept(String key) {
    try {
      // No secret: it shows that the request was understood.
      var digest = MessageDigest.getInstance("SHA-1");
      return Base64.getEncoder()
          .encodeToString(digest.digest((key + GUID).getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-1", impossible);
    }
  }
}
