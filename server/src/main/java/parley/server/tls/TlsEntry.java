package parley.server.tls;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.ssl.AbstractSniHandler;
import io.netty.handler.ssl.SslContext;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.Promise;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Begins TLS on a connection as soon as its hello and the certificate are there, and gives way to
/// Netty's TLS handler and the handler that looks at what was inside. I/O loop only.
public final class TlsEntry extends AbstractSniHandler<SslContext> {
  /// How much of a chat goes into one record, in bytes. Some clients and bots that are in use read
  /// 511 or 1024 bytes whenever their socket has something, and do not look whether TLS holds more
  /// of the same record: what is left would wait for the next that comes.
  static final int RECORD_BYTES_MAX = 511;

  private final ServerTls tls;
  private final Supplier<ChannelHandler> inside;
  private boolean http;

  /// @param handshakeTime how long the hello may take, and then the handshake
  /// @param inside makes the handler for what was encrypted
  public TlsEntry(ServerTls tls, Duration handshakeTime, Supplier<ChannelHandler> inside) {
    super(handshakeTime.toMillis());
    this.tls = tls;
    this.inside = inside;
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    if (event instanceof ChannelInputShutdownEvent) {
      // Nothing more comes, and a handshake needs more than a hello.
      ctx.close();
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    // The peer broke off, or speaks no TLS: nobody to tell.
    ctx.close();
  }

  @Override
  protected Future<SslContext> lookup(ChannelHandlerContext ctx, @Nullable ByteBuf hello) {
    http = ClientHello.isForHttp(hello);
    Promise<SslContext> found = ctx.executor().newPromise();
    tls.contexts()
        .whenComplete(
            (contexts, failure) ->
                on(
                    ctx.executor(),
                    () -> {
                      if (contexts == null) {
                        found.tryFailure(failure);
                      } else {
                        found.trySuccess(http ? contexts.http() : contexts.chat());
                      }
                    }));
    return found;
  }

  private static void on(EventExecutor loop, Runnable action) {
    if (loop.inEventLoop()) {
      action.run();
      return;
    }
    try {
      loop.execute(action);
    } catch (RejectedExecutionException ended) {
      // The server ended before its certificate was there, and with it the connection.
    }
  }

  // Of the two, the superclass must be left the one without a name: it ends the time for the hello.
  @Override
  protected void onLookupComplete(
      ChannelHandlerContext ctx, @Nullable String name, Future<SslContext> found) {
    if (ctx.isRemoved()) {
      return;
    }
    var context = found.getNow();
    if (context == null) {
      ctx.close();
      return;
    }
    var handler = context.newHandler(ctx.alloc());
    handler.setHandshakeTimeoutMillis(handshakeTimeoutMillis);
    if (!http) {
      handler.setWrapDataSize(RECORD_BYTES_MAX);
    }
    var pipeline = ctx.pipeline();
    // The hello goes on to the one that takes this one's place.
    pipeline.replace(this, null, handler);
    pipeline.addLast(inside.get());
  }

  // The name that a client asks for makes no difference here: there is one certificate.

  @Override
  protected Future<SslContext> lookup(ChannelHandlerContext ctx, String name) {
    throw new IllegalStateException("looked up by the whole hello");
  }
}
