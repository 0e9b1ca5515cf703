package parley.server.listen;

import io.netty.channel.Channel;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import parley.server.config.Configuration;

/// The server's threads: loops that serve sockets, and the hub's, which with one loop is that one.
public final class Loops {
  private final SocketKind kind;
  private final TurnLoop hub;
  private final List<TurnLoop> io;

  private Loops(SocketKind kind, TurnLoop hub, List<TurnLoop> io) {
    this.kind = kind;
    this.hub = hub;
    this.io = io;
  }

  /// Makes them; their threads start with their first work.
  ///
  /// @throws StartException where the configured transport is not there
  public static Loops start(Configuration.Server configuration) throws StartException {
    return start(configuration.transport(), configuration.loops());
  }

  /// Makes them.
  ///
  /// @param transport how to serve sockets
  /// @param count how many threads serve sockets; 0 for a number that suits the machine
  /// @throws StartException where the transport is not there
  public static Loops start(Configuration.Transport transport, int count) throws StartException {
    var kind = SocketKind.of(transport);
    int loops = count == 0 ? suiting(Runtime.getRuntime().availableProcessors()) : count;
    if (loops == 1) {
      var only = new TurnLoop(new DefaultThreadFactory("parley"), kind.handlers());
      return new Loops(kind, only, List.of(only));
    }
    var io = new ArrayList<TurnLoop>();
    for (int i = 0; i < loops; i++) {
      io.add(new TurnLoop(new DefaultThreadFactory("parley-io"), kind.handlers()));
    }
    var hub = new TurnLoop(new DefaultThreadFactory("parley-hub"), kind.handlers());
    return new Loops(kind, hub, List.copyOf(io));
  }

  private static int suiting(int cores) {
    return cores <= 2 ? 1 : cores - 1;
  }

  /// Leads to the hub's thread.
  public Executor hub() {
    return hub;
  }

  /// What serves the sockets, for the log: `epoll, 1 loop`.
  public String description() {
    return kind.shown() + ", " + io.size() + (io.size() == 1 ? " loop" : " loops");
  }

  /// Serves a new connection from now on, on the first loop.
  public void serve(Channel connection) {
    serve(connection, io.getFirst());
  }

  /// Serves a new connection on this loop.
  static void serve(Channel connection, TurnLoop loop) {
    loop.register(connection)
        .addListener(
            registered -> {
              if (!registered.isSuccess()) {
                connection.unsafe().closeForcibly();
              }
            });
  }

  /// Ends them, and closes whatever is still open. Waits for it.
  public void stop(Duration within) {
    var ends = new ArrayList<Future<?>>();
    for (TurnLoop loop : io) {
      ends.add(end(loop, within));
    }
    if (!sharesThread()) {
      ends.add(end(hub, within));
    }
    ends.forEach(end -> end.awaitUninterruptibly(within.toMillis()));
  }

  private static Future<?> end(TurnLoop loop, Duration within) {
    return loop.shutdownGracefully(0, within.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// Whether hub and sockets are on one thread.
  boolean sharesThread() {
    return io.size() == 1 && io.getFirst() == hub;
  }

  TurnLoop hubLoop() {
    return hub;
  }

  List<TurnLoop> io() {
    return io;
  }

  SocketKind kind() {
    return kind;
  }
}
