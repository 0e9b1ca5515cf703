package parley.server.echo;

import java.time.Duration;
import parley.server.config.Configuration;
import parley.server.config.Listener;
import parley.server.config.Listener.Speaks;
import parley.server.listen.Loops;
import parley.server.listen.Ports;
import parley.server.listen.StartException;

/// An echo server: sends back every byte, to any number of connections, until the peer closes. When
/// a peer has sent all it wants to say, it gets the rest and then the end; a peer that does not
/// read is not read from.
public final class EchoServer implements AutoCloseable {
  private final Loops loops;
  private final Ports ports;

  private EchoServer(Loops loops) {
    this.loops = loops;
    this.ports = new Ports(loops);
  }

  /// Begins to listen on all interfaces.
  ///
  /// @param port 0 lets the system choose
  /// @throws StartException where the port cannot be had
  public static EchoServer start(int port) throws StartException {
    var server = new EchoServer(Loops.start(Configuration.Transport.AUTO, 1));
    try {
      server.ports.bind(new Listener(Speaks.ANY, "", port, false));
    } catch (StartException failure) {
      server.close();
      throw failure;
    }
    server.ports.accept(0, new Acceptor(server.loops));
    return server;
  }

  /// Where it listens.
  public int port() {
    return ports.bound().getFirst().port();
  }

  /// Stops listening and closes every connection.
  @Override
  public void close() {
    ports.close();
    loops.stop(Duration.ofSeconds(2));
  }
}
