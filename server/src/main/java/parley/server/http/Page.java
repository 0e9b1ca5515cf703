package parley.server.http;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.server.config.Configuration;
import parley.server.config.Listener;
import parley.server.websocket.Handshake;

/// Everything that is answered to browsers. Thread-safe.
public final class Page {
  // A host name or address as a browser sends it, and perhaps a port.
  private static final Pattern HOST =
      Pattern.compile("([A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(:[0-9]{1,5})?");
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

  /// Made when it is first needed: loading what makes digests would delay the start.
  private static final class Policy {
    static final String TEXT =
        "default-src 'none'; style-src 'sha256-"
            + sha256(JoinPage.STYLE)
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  }

  private final JoinPage joinPage;
  private final InstantSource clock;

  /// @param server its name and lobby
  /// @param listeners where it listens
  /// @param clock for the date of answers
  public Page(Configuration.Server server, List<Listener> listeners, InstantSource clock) {
    this.joinPage =
        new JoinPage(server, listeners.stream().filter(each -> !each.isLocal()).toList());
    this.clock = clock;
  }

  /// The page that says how to join.
  ///
  /// @param host the request's `Host`, from which the browser came here
  /// @param head whether only the head was asked for
  FullHttpResponse answer(@Nullable String host, boolean head) {
    var response =
        response(HttpResponseStatus.OK, "text/html", joinPage.text(hostName(host)), head);
    response.headers().set("Content-Security-Policy", Policy.TEXT);
    return response;
  }

  /// Another answer: its status says it all.
  FullHttpResponse problem(HttpResponseStatus status, boolean head) {
    var response = response(status, "text/plain", status + "\n", head);
    if (status.equals(HttpResponseStatus.METHOD_NOT_ALLOWED)) {
      response.headers().set(HttpHeaderNames.ALLOW, "GET, HEAD");
    } else if (status.equals(HttpResponseStatus.UPGRADE_REQUIRED)) {
      response.headers().set(HttpHeaderNames.SEC_WEBSOCKET_VERSION, Handshake.VERSION);
    }
    return response;
  }

  private FullHttpResponse response(
      HttpResponseStatus status, String type, String text, boolean head) {
    var body = text.getBytes(StandardCharsets.UTF_8);
    var response =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1,
            status,
            head ? Unpooled.EMPTY_BUFFER : Unpooled.wrappedBuffer(body));
    response
        .headers()
        .set(HttpHeaderNames.DATE, DATE.format(clock.instant()))
        .set(HttpHeaderNames.CONTENT_TYPE, type + "; charset=utf-8")
        .setInt(HttpHeaderNames.CONTENT_LENGTH, body.length)
        .set(HttpHeaderNames.CACHE_CONTROL, HttpHeaderValues.NO_CACHE)
        .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE)
        .set("X-Content-Type-Options", "nosniff")
        .set("Referrer-Policy", "no-referrer");
    return response;
  }

  /// The name by which the browser knows this server: what it sends may be anything, so only what
  /// looks like a host is believed.
  static String hostName(@Nullable String host) {
    var parts = HOST.matcher(host == null ? "" : host);
    return parts.matches() ? parts.group(1).replaceAll("[\\[\\]]", "") : "localhost";
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
