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
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Answers one request and closes. I/O loop only.
final class PageHandler extends ChannelInboundHandlerAdapter {
  private final Page page;
  private final Duration time;
  private @Nullable Future<?> end;
  private boolean answered;
  private boolean finished;
  private boolean inputEnded;

  /// @param time how long everything may take
  PageHandler(Page page, Duration time) {
    this.page = page;
    this.time = time;
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
        ctx.writeAndFlush(answer(request)).addListener(_ -> finish(ctx));
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

  private FullHttpResponse answer(HttpRequest request) {
    boolean head = request.method().equals(HttpMethod.HEAD);
    if (request.decoderResult().isFailure()) {
      return page.problem(malformed(request.decoderResult().cause()), head);
    } else if (request.protocolVersion().majorVersion() != 1) {
      return page.problem(HttpResponseStatus.HTTP_VERSION_NOT_SUPPORTED, head);
    } else if (request.protocolVersion().equals(HttpVersion.HTTP_1_1)
        && request.headers().getAll(HttpHeaderNames.HOST).size() != 1) {
      // RFC 9112 §3.2
      return page.problem(HttpResponseStatus.BAD_REQUEST, head);
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
