package parley.server.proxy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.util.concurrent.Future;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Waits for what a proxy says of a connection, at most for a moment: programs at the proxy's
/// address may also come by themselves. I/O loop only.
public final class ProxyEntry extends ChannelInboundHandlerAdapter {
  private final Duration silence;
  private final Found found;
  private ByteBuf held = Unpooled.EMPTY_BUFFER;
  private @Nullable Future<?> timer;
  private boolean told;
  private boolean inputEnded;

  /// Told once per connection.
  public interface Found {
    /// The connection comes from there.
    ///
    /// @param client where the proxy has said so
    void found(ProxyEntry entry, ChannelHandlerContext ctx, @Nullable InetAddress client);
  }

  /// @param silence how long to wait
  /// @param found is told
  public ProxyEntry(Duration silence, Found found) {
    this.silence = silence;
    this.found = found;
  }

  /// Puts the handler that the connection would have without a proxy in the place of this one. What
  /// came behind the header goes to it.
  public void giveWay(ChannelHandlerContext ctx, ChannelHandler next) {
    var pipeline = ctx.pipeline();
    var rest = held;
    held = Unpooled.EMPTY_BUFFER;
    pipeline.replace(this, null, next);
    pipeline.fireChannelActive();
    if (rest.isReadable()) {
      pipeline.fireChannelRead(rest);
      pipeline.fireChannelReadComplete();
    } else {
      rest.release();
    }
    if (inputEnded) {
      pipeline.fireUserEventTriggered(ChannelInputShutdownEvent.INSTANCE);
    }
    pipeline.channel().config().setAutoRead(true);
  }

  @Override
  public void channelActive(ChannelHandlerContext ctx) {
    timer = ctx.executor().schedule(() -> tell(ctx, null), silence.toNanos(), TimeUnit.NANOSECONDS);
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    held = join(ctx, (ByteBuf) message);
    if (told) {
      return;
    }
    switch (ProxyHeader.read(held)) {
      case ProxyHeader.Found header -> {
        held.skipBytes(header.length());
        tell(ctx, header.client());
      }
      case ProxyHeader.Missing missing -> {
        switch (missing) {
          case ABSENT -> tell(ctx, null);
          case MALFORMED -> ctx.close();
          case INCOMPLETE -> {}
        }
      }
    }
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    if (event instanceof ChannelInputShutdownEvent) {
      inputEnded = true;
      tell(ctx, null);
    }
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext ctx) {
    if (timer != null) {
      timer.cancel(false);
    }
    held.release();
    held = Unpooled.EMPTY_BUFFER;
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    // The peer broke off: nobody to tell.
    ctx.close();
  }

  private void tell(ChannelHandlerContext ctx, @Nullable InetAddress client) {
    if (told || ctx.isRemoved() || !ctx.channel().isActive()) {
      return;
    }
    told = true;
    ctx.channel().config().setAutoRead(false);
    found.found(this, ctx, client);
  }

  private ByteBuf join(ChannelHandlerContext ctx, ByteBuf more) {
    if (!held.isReadable()) {
      held.release();
      return more;
    }
    var joined = ctx.alloc().buffer(held.readableBytes() + more.readableBytes());
    joined.writeBytes(held).writeBytes(more);
    held.release();
    more.release();
    return joined;
  }
}
