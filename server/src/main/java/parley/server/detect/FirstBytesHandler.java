package parley.server.detect;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import parley.wire.FirstBytes;
import parley.wire.Language;

/// Waits for the first bytes of a connection, at most for a moment, and then tells which language
/// it speaks. I/O loop only.
///
/// The moment begins when the connection is there, or behind TLS when the handshake is done. A
/// client that is silent for so long, ends its side first, or announces nothing speaks the
/// listener's own language. All bytes that arrived are passed on.
public final class FirstBytesHandler extends ChannelInboundHandlerAdapter {
  // No announcement is longer; see FirstBytes.
  private static final int LOOKED_AT_MAX = 16;

  private final Language own;
  private final Duration silence;
  private final Found found;
  private @Nullable ByteBuf held;
  private @Nullable Future<?> timer;

  /// Told once per connection.
  public interface Found {
    /// The connection speaks this language. Must put a handler of its own in the place of the
    /// context's, which gets nothing any more.
    ///
    /// @param first everything that arrived so far, perhaps nothing; its reference is the callee's
    void found(ChannelHandlerContext ctx, Language language, ByteBuf first);
  }

  /// @param own the listener's language
  /// @param silence how long to wait
  /// @param found is told
  public FirstBytesHandler(Language own, Duration silence, Found found) {
    this.own = own;
    this.silence = silence;
    this.found = found;
  }

  @Override
  public void channelActive(ChannelHandlerContext ctx) {
    startTimer(ctx);
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    var bytes = join(ctx, (ByteBuf) message);
    held = bytes;
    var answer = detect(bytes);
    if (answer != FirstBytes.UNDECIDED) {
      var language = answer.language();
      tell(ctx, language == null ? own : language);
    }
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    if (event instanceof SslHandshakeCompletionEvent handshake && handshake.isSuccess()) {
      startTimer(ctx);
    } else if (event instanceof ChannelInputShutdownEvent && timer == null) {
      // In the middle of the handshake, which can come to nothing any more.
      ctx.close();
    } else if (event instanceof ChannelInputShutdownEvent) {
      var pipeline = ctx.pipeline();
      tell(ctx, own);
      // Whoever took over must know too that nothing more will come.
      pipeline.fireUserEventTriggered(event);
    }
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext ctx) {
    stopTimer();
    if (held != null) {
      held.release();
      held = null;
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    // The peer broke off, or its TLS is wrong: nobody to tell.
    ctx.close();
  }

  private void startTimer(ChannelHandlerContext ctx) {
    if (timer == null) {
      timer =
          ctx.executor().schedule(() -> tell(ctx, own), silence.toNanos(), TimeUnit.NANOSECONDS);
    }
  }

  private void stopTimer() {
    if (timer != null) {
      timer.cancel(false);
    }
  }

  private void tell(ChannelHandlerContext ctx, Language language) {
    if (ctx.isRemoved() || !ctx.channel().isActive()) {
      return;
    }
    stopTimer();
    var first = held == null ? Unpooled.EMPTY_BUFFER : held;
    held = null;
    found.found(ctx, language, first);
  }

  private ByteBuf join(ChannelHandlerContext ctx, ByteBuf more) {
    var before = held;
    if (before == null) {
      return more;
    }
    var joined = ctx.alloc().buffer(before.readableBytes() + more.readableBytes());
    joined.writeBytes(before).writeBytes(more);
    before.release();
    more.release();
    return joined;
  }

  private static FirstBytes detect(ByteBuf bytes) {
    var start = new byte[Math.min(LOOKED_AT_MAX, bytes.readableBytes())];
    bytes.getBytes(bytes.readerIndex(), start);
    return FirstBytes.detect(start, 0, start.length);
  }
}
