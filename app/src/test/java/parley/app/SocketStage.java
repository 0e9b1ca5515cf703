package parley.app;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import parley.dialect.transcript.Peer;
import parley.dialect.transcript.Stage;
import parley.dialect.transcript.Way;

/// Transcripts over real connections.
///
/// To settle it waits until the hub has heard every line that was sent, seen every end, and has
/// nothing under way. Then each connection is sent a mark, on the way that everything else takes:
/// what a client has read before the mark is all that it got.
final class SocketStage implements Stage, AutoCloseable {
  private static final int READ_MILLIS_MAX = 20_000;

  private final RunningServer server;
  private final Door door;
  private final List<SocketPeer> peers = new ArrayList<>();
  private @Nullable CompletableFuture<Integer> stopping;
  private int attached;
  private long turnedAway;
  private long marks;

  /// How clients come in.
  interface Door {
    /// A connection of one who wants to come this way.
    Socket open(RunningServer server, Way way) throws IOException;

    /// Whether the server speaks first, to this one. If not, it waits for what the client says.
    boolean serverBegins(String language);
  }

  SocketStage(RunningServer server, Door door) {
    this.server = server;
    this.door = door;
  }

  @Override
  public Peer connect(Way way) {
    try {
      var language = way.language();
      var socket = door.open(server, way);
      socket.setSoTimeout(READ_MILLIS_MAX);
      var peer = new SocketPeer(this, socket, language);
      peers.add(peer);
      if (door.serverBegins(language)) {
        attach(peer);
      }
      return peer;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void pass(Duration time) {
    server.pass(time);
  }

  @Override
  public void happen(Happening what) {
    switch (what) {
      case STOP -> stopping = server.stop();
      case JOURNAL_BREAKS -> server.breakJournal(true);
      case JOURNAL_RECOVERS -> server.breakJournal(false);
    }
  }

  @Override
  public void settle() {
    try {
      if (stopping != null) {
        for (SocketPeer peer : peers) {
          peer.readToEnd();
        }
        int _ = stopping.join();
        return;
      }
      for (SocketPeer peer : peers) {
        if (!peer.isAttached() && peer.hasAnnouncedItself()) {
          attach(peer);
        }
      }
      until(this::hasEverythingHadItsEffect);
      var mark = SocketPeer.MARK + ++marks;
      server.onHub(() -> peers.forEach(peer -> peer.mark(mark)));
      for (SocketPeer peer : peers) {
        peer.readTo(mark);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    peers.forEach(SocketPeer::close);
    server.close();
  }

  private boolean hasEverythingHadItsEffect() {
    return peers.stream().allMatch(SocketPeer::isHeard)
        && server.connections() == peers.stream().filter(SocketPeer::isConnected).count()
        && server.isQuiet();
  }

  /// One connects at a time, so the next conversation that begins is this one's, if it is let in.
  private void attach(SocketPeer peer) {
    until(() -> server.observed().begun().size() > attached || server.turnedAway() > turnedAway);
    if (server.onHub(() -> server.turnedAway() > turnedAway)) {
      turnedAway++;
      peer.turnedAway();
      return;
    }
    peer.attach(server.onHub(() -> server.observed().begun().get(attached)));
    attached++;
  }

  private void until(BooleanSupplier onHub) {
    await()
        .pollInSameThread()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(1))
        .atMost(Duration.ofSeconds(20))
        .until(() -> server.onHub(onHub::getAsBoolean));
  }
}
