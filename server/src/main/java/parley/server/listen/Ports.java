package parley.server.listen;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelOption;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.ArrayList;
import java.util.List;
import parley.server.config.Listener;

/// Listening sockets: bound first, all of them, and opened to everybody only then.
public final class Ports {
  private static final int BACKLOG = 4096;
  // What a peer may send ahead of our reading. The system's own bound is megabytes, and all of it
  // would be read at once when the peer ends its side, whether reading was wanted or not.
  private static final int RECEIVE_BYTES = 64 * 1024;

  private final Loops loops;
  private final List<Channel> servers = new ArrayList<>();
  private final List<Listener> bound = new ArrayList<>();
  private final List<LocalSocket> files = new ArrayList<>();

  /// @param loops the first of them accepts
  public Ports(Loops loops) {
    this.loops = loops;
  }

  /// Binds one more.
  ///
  /// @throws StartException where that is not possible; those bound before are closed
  public void bind(Listener listener) throws StartException {
    var local = listener.isLocal() ? new LocalSocket(listener.path()) : null;
    var server = local == null ? loops.kind().newServer() : localServer(local);
    server.config().setOption(ChannelOption.SO_BACKLOG, BACKLOG);
    server.config().setOption(ChannelOption.SO_REUSEADDR, true);
    server.config().setOption(ChannelOption.SO_RCVBUF, RECEIVE_BYTES);
    server.config().setAutoRead(false);
    var address = local == null ? address(listener) : local.address();
    var registered = loops.io().getFirst().register(server).awaitUninterruptibly();
    var failure =
        registered.isSuccess()
            ? server.bind(address).awaitUninterruptibly().cause()
            : registered.cause();
    if (failure != null) {
      server.close();
      close();
      throw new StartException(explain(listener, failure), failure);
    }
    servers.add(server);
    if (server.localAddress() instanceof InetSocketAddress taken) {
      bound.add(listener.withPort(taken.getPort()));
    } else {
      bound.add(listener);
    }
    if (local != null) {
      own(local);
    }
  }

  private Channel localServer(LocalSocket local) throws StartException {
    try {
      local.makeFree();
      return loops.kind().newLocalServer();
    } catch (StartException failure) {
      close();
      throw failure;
    }
  }

  private void own(LocalSocket local) throws StartException {
    files.add(local);
    try {
      local.restrict();
    } catch (IOException failure) {
      close();
      throw new StartException("cannot set the rights of " + failure.getMessage(), failure);
    }
  }

  private static SocketAddress address(Listener listener) {
    return listener.host().isEmpty()
        ? new InetSocketAddress(listener.port())
        : new InetSocketAddress(listener.host(), listener.port());
  }

  /// The listeners that are bound, with the port that they got.
  public List<Listener> bound() {
    return List.copyOf(bound);
  }

  /// Gives the connections of one listener to a handler, from now on.
  ///
  /// @param index in the order of [#bound]
  /// @param acceptor gets every connection as a message
  public void accept(int index, ChannelHandler acceptor) {
    var server = servers.get(index);
    server.pipeline().addLast(acceptor);
    server.config().setAutoRead(true);
  }

  /// Closes all of them. Connections stay.
  public void close() {
    for (Channel server : servers) {
      server.close().awaitUninterruptibly();
    }
    files.forEach(LocalSocket::delete);
    files.clear();
  }

  private static String explain(Listener listener, Throwable failure) {
    var message = failure instanceof IOException ? String.valueOf(failure.getMessage()) : "";
    int port = listener.port();
    if (listener.isLocal()) {
      return "cannot listen on " + listener.address() + ": " + message;
    } else if (failure instanceof UnresolvedAddressException
        || failure instanceof UnknownHostException) {
      return "cannot listen on " + listener.address() + ": there is no host of this name";
    } else if (message.contains("in use")) {
      return "port %d is in use: stop what listens there, or choose another port with --listen"
          .formatted(port);
    } else if (message.contains("ermission")) {
      return "port %d needs the rights of the administrator: choose one above 1023 with --listen"
          .formatted(port);
    } else if (message.contains("assign")) {
      return "cannot listen on " + listener.address() + ": this machine has no such address";
    }
    return "cannot listen on " + listener.address() + ": " + message;
  }
}
