package parley.server.listen;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.RecvByteBufAllocator;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.server.listen.Seats.Guest;

/// Takes the connections of one listener and spreads them over the loops. On the first I/O loop.
final class Acceptor extends ChannelInboundHandlerAdapter {
  /// How much is read from a connection at a time, and in a turn.
  static final int READ_BYTES = 4096;

  private static final Logger LOG = LoggerFactory.getLogger(Acceptor.class);
  private static final int PAUSE_SECONDS = 1;
  // One buffer per turn: a fast sender must not make everyone's turn as long as it likes.
  private static final RecvByteBufAllocator READS =
      new FixedRecvByteBufAllocator(READ_BYTES).maxMessagesPerRead(1);

  private final List<Entrance> entrances;
  private final Seats seats;
  private int next;
  private boolean paused;

  /// @param entrances the listener's, one for each loop
  /// @param seats shared by all listeners
  Acceptor(List<Entrance> entrances, Seats seats) {
    this.entrances = entrances;
    this.seats = seats;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    paused = false;
    var child = (Channel) message;
    if (!(child.remoteAddress() instanceof InetSocketAddress remote)) {
      child.unsafe().closeForcibly();
      return;
    }
    prepare(child);
    var entrance = entrances.get(next);
    next = (next + 1) % entrances.size();
    var guest = seats.take(remote.getAddress());
    if (guest == null) {
      refuse(child, entrance);
    } else {
      admit(child, entrance, guest);
    }
  }

  private void admit(Channel child, Entrance entrance, Guest guest) {
    var home = entrances.getFirst().io().loop();
    child
        .closeFuture()
        .addListener(
            _ -> {
              if (home.inEventLoop()) {
                seats.leave(guest);
              } else {
                home.execute(() -> seats.leave(guest));
              }
            });
    child.pipeline().addLast(entrance.first(guest));
    Loops.serve(child, entrance.io().loop());
  }

  private static void refuse(Channel child, Entrance entrance) {
    LOG.debug("refused address={} reason=full", child.remoteAddress());
    Loops.serve(child, entrance.io().loop());
    child
        .writeAndFlush(Unpooled.copiedBuffer(entrance.refusal()))
        .addListener(ChannelFutureListener.CLOSE);
  }

  private static void prepare(Channel child) {
    var config = child.config();
    config.setOption(ChannelOption.TCP_NODELAY, true);
    config.setOption(ChannelOption.SO_KEEPALIVE, true);
    config.setOption(ChannelOption.ALLOW_HALF_CLOSURE, true);
    config.setRecvByteBufAllocator(READS);
  }

  /// Accepting failed, nearly always because there are no file descriptors left. Trying again at
  /// once would only burn the processor.
  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    if (!paused) {
      paused = true;
      LOG.warn("accepting failed, pausing: {}", cause.getMessage());
    }
    ctx.channel().config().setAutoRead(false);
    ctx.executor()
        .schedule(() -> ctx.channel().config().setAutoRead(true), PAUSE_SECONDS, TimeUnit.SECONDS);
  }
}
