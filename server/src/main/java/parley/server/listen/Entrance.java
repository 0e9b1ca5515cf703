package parley.server.listen;

import io.netty.channel.ChannelHandler;
import java.nio.charset.StandardCharsets;
import parley.server.config.Listener;
import parley.server.listen.Seats.Guest;

/// One listener's way in to one loop.
record Entrance(Listener listener, IoLoop io, Services services) {
  /// The first handler of a new connection.
  ChannelHandler first(Guest guest) {
    var reception = new Reception(this, guest.plain());
    return listener.tls() ? reception.encryption() : reception.detection();
  }

  /// What is said to a connection for which there is no seat, in the listener's language.
  byte[] refusal() {
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
