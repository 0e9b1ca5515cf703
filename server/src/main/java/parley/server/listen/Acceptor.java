package parley.server.listen;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.RecvByteBufAllocator;
import io.netty.util.NetUtil;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.server.listen.Seats.Guest;
import parley.server.proxy.ProxyEntry;

/// Takes the connections of one listener and spreads them over the loops. On the first I/O loop.
final class Acceptor extends ChannelInboundHandlerAdapter {
  /// How much is read from a connection at a time, and in a turn.
  static final int READ_BYTES = 4096;

  private static final Logger LOG = LoggerFactory.getLogger(Acceptor.class);
  private static final String LOCAL = "localhost";
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
    prepare(child);
    var entrance = entrances.get(next);
    next = (next + 1) % entrances.size();
    var trusted = entrance.services().trusted();
    switch (child.remoteAddress()) {
      case InetSocketAddress remote when trusted.includes(remote.getAddress()) ->
          relay(child, entrance, seats.takeAnyway(NetUtil.toAddressString(remote.getAddress())));
      case InetSocketAddress remote -> {
        var ban = entrance.ban(remote.getAddress());
        if (ban == null) {
          var from = new Seats.From(remote.getAddress(), entrance.listener().name());
          admit(child, entrance, seats.take(from));
        } else {
          Loops.serve(child, entrance.io().loop());
          entrance.turnAway(child, remote.getAddress(), ban);
        }
      }
      // A Unix domain socket: who may use it, the file's rights say.
      default -> {
        var guest = seats.takeAnyway(LOCAL);
        if (trusted.local()) {
          relay(child, entrance, guest);
        } else {
          admit(child, entrance, guest);
        }
      }
    }
  }

  private void admit(Channel child, Entrance entrance, @Nullable Guest guest) {
    if (guest != null) {
      whenGone(child, () -> seats.leave(guest));
      child.pipeline().addLast(entrance.first(guest));
    }
    serve(child, entrance, guest);
  }

  private void relay(Channel child, Entrance entrance, @Nullable Guest guest) {
    if (guest != null) {
      var relayed = new Relayed(entrance, home(), seats, guest);
      whenGone(child, relayed::leave);
      var silence = entrance.services().configuration().timing().detectSilence();
      child.pipeline().addLast(new ProxyEntry(silence, relayed));
    }
    serve(child, entrance, guest);
  }

  private static void serve(Channel child, Entrance entrance, @Nullable Guest guest) {
    Loops.serve(child, entrance.io().loop());
    if (guest == null) {
      entrance.refuse(child);
    }
  }

  private void whenGone(Channel child, Runnable action) {
    var home = home();
    child
        .closeFuture()
        .addListener(
            _ -> {
              if (home.inEventLoop()) {
                action.run();
              } else {
                home.execute(action);
              }
            });
  }

  private TurnLoop home() {
    return entrances.getFirst().io().loop();
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
