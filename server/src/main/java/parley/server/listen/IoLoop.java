package parley.server.listen;

import io.netty.channel.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import parley.server.config.Configuration;

/// One loop that serves sockets, and what the connections on it share.
final class IoLoop {
  private final TurnLoop loop;
  private final boolean direct;
  private final boolean writesAtOnce;
  private final Lane toHub;
  private final Lane fromHub;
  private final OutputBudget budget;
  private final Configuration configuration;
  private final Executor hub;
  private final Executor home;
  private final Seats seats;
  private final List<ConnectionHandler> heldBack = new ArrayList<>();
  // Read on the hub's thread as well, where the end of the server waits for it.
  private final AtomicInteger connections = new AtomicInteger();
  private boolean stopping;

  /// @param loop serves the sockets
  /// @param loops all of them
  /// @param configuration bounds and times
  /// @param seats those of all listeners, which belong to the first loop
  IoLoop(TurnLoop loop, Loops loops, Configuration configuration, Seats seats) {
    this.hub = loops.hubLoop();
    this.home = loops.io().getFirst();
    this.seats = seats;
    this.loop = loop;
    this.direct = loops.sharesThread();
    this.writesAtOnce = loops.kind().writesAtOnce();
    this.toHub = new Lane(loops.hubLoop(), () -> loop.execute(this::goOn));
    this.fromHub = new Lane(loop);
    this.configuration = configuration;
    this.budget = new OutputBudget(configuration.limits().outputTotalBytes() / loops.io().size());
  }

  TurnLoop loop() {
    return loop;
  }

  /// Whether the hub is on this thread too, so that the two can call each other.
  boolean isDirect() {
    return direct;
  }

  /// See [SocketKind#writesAtOnce].
  boolean writesAtOnce() {
    return writesAtOnce;
  }

  /// To the hub's thread, at the end of this loop's turn. Only where the two are not direct.
  Lane toHub() {
    return toHub;
  }

  /// Gives the hub what a connection has read. While too much is under way to the hub, those that
  /// read something are not read any further.
  void received(ConnectionHandler connection, Runnable letter) {
    toHub.execute(letter);
    if (toHub.isFull()) {
      connection.holdBack(true);
      heldBack.add(connection);
    }
  }

  private void goOn() {
    var all = List.copyOf(heldBack);
    heldBack.clear();
    all.forEach(connection -> connection.holdBack(false));
  }

  /// From the hub's thread, at the end of its turn. Only where the two are not direct.
  Lane fromHub() {
    return fromHub;
  }

  /// Runs something on the hub's thread, never within the call.
  void tellHub(Runnable action) {
    Executor way = direct ? loop : toHub;
    way.execute(action);
  }

  /// Counts a connection at another address too, for as long as it lasts. From any thread.
  ///
  /// @param full is run on the hub's thread where there are as many as may be
  void seat(Seats.From from, Channel channel, Runnable full) {
    home.execute(
        () -> {
          var guest = seats.join(from);
          if (guest == null) {
            hub.execute(full);
          } else {
            channel.closeFuture().addListener(_ -> home.execute(() -> seats.part(guest)));
          }
        });
  }

  /// A chat connection came to this loop.
  void opened() {
    connections.incrementAndGet();
  }

  /// It went.
  void closed() {
    connections.decrementAndGet();
  }

  /// Whether there are no chat connections here. From any thread.
  boolean isEmpty() {
    return connections.get() == 0;
  }

  OutputBudget budget() {
    return budget;
  }

  Configuration configuration() {
    return configuration;
  }

  /// The server is about to stop.
  void stopping() {
    stopping = true;
  }

  boolean isStopping() {
    return stopping;
  }
}
