package parley.server.tls;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.ssl.SslContext;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Begins TLS on a connection as soon as the certificate is there, and gives way to Netty's TLS
/// handler and the handler that looks at what was inside. I/O loop only.
public final class TlsEntry extends ChannelInboundHandlerAdapter {
  private final ServerTls tls;
  private final Duration handshakeTime;
  private final Supplier<ChannelHandler> inside;
  private final List<ByteBuf> held = new ArrayList<>(1);

  /// @param handshakeTime how long the handshake may take
  /// @param inside makes the handler for what was encrypted
  public TlsEntry(ServerTls tls, Duration handshakeTime, Supplier<ChannelHandler> inside) {
    this.tls = tls;
    this.handshakeTime = handshakeTime;
    this.inside = inside;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext ctx) {
    if (ctx.channel().isActive()) {
      begin(ctx);
    }
  }

  @Override
  public void channelActive(ChannelHandlerContext ctx) {
    begin(ctx);
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    held.add((ByteBuf) message);
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    if (event instanceof ChannelInputShutdownEvent) {
      // Nothing more comes, and a handshake needs more than a hello.
      ctx.close();
    }
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext ctx) {
    held.forEach(ReferenceCountUtil::release);
    held.clear();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    // The peer broke off: nobody to tell.
    ctx.close();
  }

  private void begin(ChannelHandlerContext ctx) {
    // Whatever the client says before we can answer is its hello; more can wait.
    ctx.channel().config().setAutoRead(false);
    tls.context()
        .whenComplete((context, failure) -> ctx.executor().execute(() -> proceed(ctx, context)));
  }

  private void proceed(ChannelHandlerContext ctx, @Nullable SslContext context) {
    if (ctx.isRemoved()) {
      return;
    }
    if (context == null) {
      ctx.close();
      return;
    }
    var handler = context.newHandler(ctx.alloc());
    handler.setHandshakeTimeoutMillis(handshakeTime.toMillis());
    var pipeline = ctx.pipeline();
    var received = List.copyOf(held);
    held.clear();
    pipeline.replace(this, null, handler);
    pipeline.addLast(inside.get());
    received.forEach(pipeline::fireChannelRead);
    pipeline.fireChannelReadComplete();
    pipeline.channel().config().setAutoRead(true);
  }
}
