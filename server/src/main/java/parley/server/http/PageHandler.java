package parley.server.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import parley.server.config.Configuration;
import parley.server.http.HttpPipeline.Upgraded;
import parley.server.websocket.Handshake;
import parley.server.websocket.Origins;

/// Answers one request and closes, or goes on as a WebSocket. I/O loop only.
final class PageHandler extends ChannelInboundHandlerAdapter {
  private final Page page;
  private final Duration time;
  private final Origins origins;
  private final Upgraded upgraded;
  private @Nullable Future<?> end;
  private @Nullable HttpRequest webSocket;
  private boolean answered;
  private boolean finished;
  private boolean inputEnded;

  /// @param configuration how long everything may take, and who may have a WebSocket
  /// @param upgraded takes over those who may
  PageHandler(Page page, Configuration configuration, Upgraded upgraded) {
    this.page = page;
    this.time = configuration.timing().httpRequestTime();
    this.origins = new Origins(configuration.http().allowedOrigins());
    this.upgraded = upgraded;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext ctx) {
    end = ctx.executor().schedule(() -> ctx.close(), time.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext ctx) {
    if (end != null) {
      end.cancel(false);
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    try {
      // The body, and whatever comes behind it, is of no interest.
      if (message instanceof HttpRequest request && !answered) {
        answered = true;
        answer(ctx, request);
      }
      if (message instanceof LastHttpContent && webSocket != null) {
        upgrade(ctx, webSocket);
      }
    } finally {
      ReferenceCountUtil.release(message);
    }
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    inputEnded |= event instanceof ChannelInputShutdownEvent;
    if (inputEnded && (finished || !answered)) {
      ctx.close();
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    ctx.close();
  }

  /// The answer is written. Where the client has not ended its side, it may be sending still;
  /// closing then could destroy the answer on its way (RFC 9112 §9.6).
  private void finish(ChannelHandlerContext ctx) {
    finished = true;
    boolean encrypted = ctx.pipeline().get(SslHandler.class) != null;
    if (!encrypted && !inputEnded && ctx.channel() instanceof DuplexChannel duplex) {
      duplex.shutdownOutput();
    } else {
      ctx.close();
    }
  }

  private void answer(ChannelHandlerContext ctx, HttpRequest request) {
    var answer = answer(request);
    if (answer == null) {
      webSocket = request;
    } else {
      ctx.writeAndFlush(answer).addListener(_ -> finish(ctx));
    }
  }

  /// The whole request is there, and nothing of it is wrong.
  private void upgrade(ChannelHandlerContext ctx, HttpRequest request) {
    webSocket = null;
    // Nothing may come in between.
    ctx.channel().config().setAutoRead(false);
    var subprotocol = Handshake.subprotocol(request);
    ctx.writeAndFlush(Handshake.answer(request, subprotocol))
        .addListener(
            written -> {
              if (written.isSuccess() && !ctx.isRemoved()) {
                var pipeline = ctx.pipeline();
                upgraded.upgraded(ctx, subprotocol, request);
                // What it has read already goes on to those who took over.
                pipeline.remove(HttpServerCodec.class);
                pipeline.channel().config().setAutoRead(true);
              }
            });
  }

  /// Null for a request that leads to a WebSocket.
  private @Nullable FullHttpResponse answer(HttpRequest request) {
    boolean head = request.method().equals(HttpMethod.HEAD);
    if (request.decoderResult().isFailure()) {
      return page.problem(malformed(request.decoderResult().cause()), head);
    } else if (request.protocolVersion().majorVersion() != 1) {
      return page.problem(HttpResponseStatus.HTTP_VERSION_NOT_SUPPORTED, head);
    } else if (request.protocolVersion().equals(HttpVersion.HTTP_1_1)
        && request.headers().getAll(HttpHeaderNames.HOST).size() != 1) {
      // RFC 9112 §3.2
      return page.problem(HttpResponseStatus.BAD_REQUEST, head);
    } else if (Handshake.isAsked(request)) {
      var refusal = Handshake.refusal(request, origins);
      return refusal == null ? null : page.problem(refusal, head);
    } else if (!"/".equals(path(request.uri()))) {
      return page.problem(HttpResponseStatus.NOT_FOUND, head);
    } else if (!head && !request.method().equals(HttpMethod.GET)) {
      return page.problem(HttpResponseStatus.METHOD_NOT_ALLOWED, head);
    }
    return page.answer(request.headers().get(HttpHeaderNames.HOST), head);
  }

  private static HttpResponseStatus malformed(@Nullable Throwable cause) {
    return switch (cause) {
      case TooLongHttpLineException _ -> HttpResponseStatus.REQUEST_URI_TOO_LONG;
      case TooLongHttpHeaderException _ -> HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE;
      case null, default -> HttpResponseStatus.BAD_REQUEST;
    };
  }

  private static @Nullable String path(String target) {
    try {
      var path = URI.create(target).getPath();
      return path != null && path.isEmpty() ? "/" : path;
    } catch (IllegalArgumentException _) {
      return null;
    }
  }
}
