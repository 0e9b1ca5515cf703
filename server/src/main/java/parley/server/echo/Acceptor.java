package parley.server.echo;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.FixedRecvByteBufAllocator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.server.listen.Loops;

/// Takes every connection and gives it an [EchoHandler].
@Sharable
final class Acceptor extends ChannelInboundHandlerAdapter {
  private static final Logger LOG = LoggerFactory.getLogger(Acceptor.class);
  private static final int READ_BYTES = 16 * 1024;

  private final Loops loops;

  Acceptor(Loops loops) {
    this.loops = loops;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    var connection = (Channel) message;
    var config = connection.config();
    config.setOption(ChannelOption.TCP_NODELAY, true);
    config.setOption(ChannelOption.ALLOW_HALF_CLOSURE, true);
    // A buffer at a time, so that a peer that does not read is noticed before much was read.
    config.setRecvByteBufAllocator(new FixedRecvByteBufAllocator(READ_BYTES).maxMessagesPerRead(1));
    connection.pipeline().addLast(EchoHandler.INSTANCE);
    loops.serve(connection);
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    LOG.warn("accepting failed: {}", cause.getMessage());
  }
}
