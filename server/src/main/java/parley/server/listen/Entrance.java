package parley.server.listen;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.core.ServerBan;
import parley.dialect.Shown;
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
    end(
        connection,
        switch (listener.dialect()) {
          case ANY, PLAIN -> "* Too many connections\n";
          case LOGIN -> "ERR too-many-connections\n";
          case JOIN -> "ERROR:too-many-connections\n";
          case IRC -> "ERROR :Too many connections\r\n";
        });
  }

  /// The ban that whoever comes from there is in; null for none.
  @Nullable ServerBan ban(InetAddress address) {
    return services.hub().governance().door().find(address.getAddress());
  }

  /// Ends a connection of one who is banned, before anything is known of it but its address.
  void turnAway(Channel connection, InetAddress address, ServerBan ban) {
    LOG.debug("refused address={} reason=banned", address);
    var reason = ban.reason();
    end(
        connection,
        switch (listener.dialect()) {
          case ANY, PLAIN -> "* You are banned from this server: " + Shown.text(reason) + "\n";
          case LOGIN -> "INFO banned\n";
          case JOIN -> "ERROR:banned\n";
          case IRC -> "ERROR :You are banned from this server: " + reason + "\r\n";
        });
    var shown = NetUtil.toAddressString(address);
    io.tellHub(() -> services.hub().governance().turnedAway(shown, ban));
  }

  /// Says something where nothing is encrypted, and closes.
  private void end(Channel connection, String line) {
    var bytes = listener.tls() ? Unpooled.EMPTY_BUFFER : Unpooled.copiedBuffer(line, UTF_8);
    connection.writeAndFlush(bytes).addListener(ChannelFutureListener.CLOSE);
  }
}
