package parley.server.websocket;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Requests with any heads are refused, or answered with what belongs into an answer and nothing
/// else.
class HandshakeFuzzTest {
  private static final List<HttpResponseStatus> REFUSALS =
      List.of(
          HttpResponseStatus.BAD_REQUEST,
          HttpResponseStatus.UPGRADE_REQUIRED,
          HttpResponseStatus.FORBIDDEN);
  private static final Pattern ANSWER =
      Pattern.compile(
          """
          HTTP/1\\.1 101 Switching Protocols\r
          upgrade: websocket\r
          connection: upgrade\r
          sec-websocket-accept: [A-Za-z0-9+/]{27}=\r
          (sec-websocket-protocol: (text|binary)\\.ircv3\\.net\r
          )?\r
          """);
  private static final List<Origins> ORIGINS =
      List.of(
          new Origins(List.of()),
          new Origins(List.of("https://chat.example.org")),
          new Origins(List.of("*")));

  /// The bytes are a request from its second line on.
  @FuzzTest(maxDuration = "5m")
  void anyRequestIsRefusedOrAnswered(byte[] bytes) {
    var request = request(bytes);
    if (request == null || request.decoderResult().isFailure() || !Handshake.isAsked(request)) {
      return;
    }
    for (Origins origins : ORIGINS) {
      var refusal = Handshake.refusal(request, origins);
      if (refusal != null) {
        assertThat(refusal).isIn(REFUSALS);
      } else {
        answered(request, origins);
      }
    }
  }

  private static void answered(HttpRequest request, Origins origins) {
    var headers = request.headers();
    assertThat(headers.getAll("Sec-WebSocket-Version")).contains("13");
    assertThat(headers.getAll("Sec-WebSocket-Key")).hasSize(1);
    assertThat(isWelcome(headers.get("Origin"), headers.get("Host"), origins)).isTrue();
    var subprotocol = Handshake.subprotocol(request);
    var answer = text(Handshake.answer(request, subprotocol));
    assertThat(answer).matches(ANSWER);
    if (subprotocol.id() != null) {
      assertThat(answer).contains(subprotocol.id());
      assertThat(headers.getAll("Sec-WebSocket-Protocol").toString()).contains(subprotocol.id());
    }
  }

  /// At least what a page from elsewhere must not pass.
  private static boolean isWelcome(
      @Nullable String origin, @Nullable String host, Origins origins) {
    if (origin == null || origins.allowed().contains("*")) {
      return true;
    } else if (!origins.allowed().isEmpty()) {
      return origin.equalsIgnoreCase(origins.allowed().getFirst());
    }
    var name = host == null ? "nobody" : host.toLowerCase(Locale.ROOT).split(":", 2)[0];
    return origin.toLowerCase(Locale.ROOT).contains("//" + name);
  }

  private static @Nullable HttpRequest request(byte[] bytes) {
    var channel = new EmbeddedChannel(new HttpRequestDecoder());
    var line = Unpooled.copiedBuffer("GET /irc HTTP/1.1\r\n", ISO_8859_1);
    channel.writeInbound(Unpooled.wrappedBuffer(line, Unpooled.wrappedBuffer(bytes)));
    HttpRequest request = channel.readInbound();
    channel.finishAndReleaseAll();
    return request;
  }

  private static String text(FullHttpResponse response) {
    var channel = new EmbeddedChannel(new HttpResponseEncoder());
    channel.writeOutbound(response);
    var text = new StringBuilder();
    for (Object piece = channel.readOutbound(); piece != null; piece = channel.readOutbound()) {
      var bytes = (ByteBuf) piece;
      text.append(bytes.toString(ISO_8859_1));
      bytes.release();
    }
    channel.finishAndReleaseAll();
    return text.toString();
  }
}
