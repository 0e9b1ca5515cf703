package parley.server.listen;

import io.netty.channel.IoHandlerFactory;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollServerDomainSocketChannel;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.uring.IoUring;
import io.netty.channel.uring.IoUringIoHandler;
import io.netty.channel.uring.IoUringServerSocketChannel;
import parley.server.config.Configuration;

/// How the operating system's sockets are served.
enum SocketKind {
  EPOLL("epoll"),
  IO_URING("io_uring"),
  NIO("nio");

  private final String shown;

  SocketKind(String shown) {
    this.shown = shown;
  }

  /// The kind that was asked for, or the best there is.
  ///
  /// @throws StartException where this machine has no such thing
  static SocketKind of(Configuration.Transport wanted) throws StartException {
    return switch (wanted) {
      case AUTO -> Epoll.isAvailable() ? EPOLL : NIO;
      case EPOLL -> EPOLL.ifThere(Epoll.isAvailable());
      case IO_URING -> IO_URING.ifThere(IoUring.isAvailable());
      case NIO -> NIO;
    };
  }

  private SocketKind ifThere(boolean there) throws StartException {
    if (!there) {
      throw new StartException(
          "server.transport: there is no "
              + shown
              + " on this machine; use auto, which takes the best there is");
    }
    return this;
  }

  /// Its name in configuration and log.
  String shown() {
    return shown;
  }

  IoHandlerFactory handlers() {
    return switch (this) {
      case EPOLL -> MendedEpoll.newFactory();
      case IO_URING -> IoUringIoHandler.newFactory();
      case NIO -> NioIoHandler.newFactory();
    };
  }

  ServerChannel newServer() {
    return switch (this) {
      case EPOLL -> new EpollServerSocketChannel();
      case IO_URING -> new IoUringServerSocketChannel();
      case NIO -> new NioServerSocketChannel();
    };
  }

  /// A listening Unix domain socket.
  ///
  /// @throws StartException where this kind has none
  ServerChannel newLocalServer() throws StartException {
    return switch (this) {
      case EPOLL -> new EpollServerDomainSocketChannel();
      case IO_URING, NIO ->
          throw new StartException(
              "a Unix domain socket needs epoll, and sockets are served by "
                  + shown
                  + " (server.transport)");
    };
  }

  /// Whether a flush hands bytes to the system before it returns, and never looks at the buffer
  /// again after that but to go on when the peer reads.
  boolean writesAtOnce() {
    return switch (this) {
      case EPOLL, NIO -> true;
      case IO_URING -> false;
    };
  }
}
