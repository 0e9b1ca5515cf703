package parley.server.listen;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.server.config.Listener;
import parley.server.listen.Seats.Guest;

/// One listener's way in to one loop.
record Entrance(Listener listener, IoLoop io, Services services) {
  private static final Logger LOG = LoggerFactory.getLogger(Entrance.class);

  /// The first handler of a new connection.
  ChannelHandler first(Guest guest) {
    return first(new Reception(this, guest.plain(), null));
  }

  /// The first handler of a connection that belongs to this reception.
  ChannelHandler first(Reception reception) {
    return listener.tls() ? reception.encryption() : reception.detection();
  }

  /// Ends a connection for which there is no seat.
  void refuse(Channel connection) {
    LOG.debug("refused address={} reason=full", connection.remoteAddress());
    connection
        .writeAndFlush(Unpooled.copiedBuffer(refusal()))
        .addListener(ChannelFutureListener.CLOSE);
  }

  /// What is said to it, in the listener's language.
  private byte[] refusal() {
    if (listener.tls()) {
      return new byte[0];
    }
    var line =
        switch (listener.dialect()) {
          case ANY, PLAIN -> "* Too many connections\n";
          case LOGIN -> "ERR too-many-connections\n";
          case JOIN -> "ERROR:too-many-connections\n";
          case IRC -> "ERROR :Too many connections\r\n";
        };
    return line.getBytes(StandardCharsets.US_ASCII);
  }
}
