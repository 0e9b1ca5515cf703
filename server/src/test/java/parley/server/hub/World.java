package parley.server.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import parley.core.Event.Kept;
import parley.core.Event.MessageSaid;
import parley.core.Names;
import parley.core.RoomName;
import parley.core.Rules;
import parley.dialect.Dialect;
import parley.dialect.Farewell;
import parley.journal.JournalException;

/// A server with its peers, where time, network and disk are simulated and all that is random comes
/// from one seed. What must always hold is checked at every step.
final class World {
  private static final int WAITING_BYTES = 30_000;
  // A turn that begins just under the bound may still add what all peers have under way.
  private static final int WAITING_SLACK = 200_000;

  private static final Names NAMES = new Names(32, 50);
  private static final Rules RULES = new Rules(NAMES, lobby(), 10, 100, 8192);

  final long seed;
  final VirtualTime time = new VirtualTime();
  // A crash loses its buffers, which is no leak.
  private final ByteBufAllocator memory = new UnpooledByteBufAllocator(false, true);
  final VirtualDisk disk;
  private final Random random;
  private final Map<Tongue, Dialect> dialects;
  private final List<SimulatedPeer> peers = new ArrayList<>();
  private final List<SimulatedPeer> everyone = new ArrayList<>();
  private final Set<Integer> shown = new LinkedHashSet<>();
  private Hub hub;
  private int tokens;
  private int names;

  private World(long seed) throws JournalException {
    this.seed = seed;
    this.random = new Random(seed);
    this.disk = new VirtualDisk(time, random);
    this.dialects = SimulatedDialects.all(RULES);
    this.hub = start();
  }

  private static RoomName lobby() {
    var lobby = NAMES.room("lobby");
    if (lobby == null) {
      throw new IllegalStateException("no lobby");
    }
    return lobby;
  }

  static World seeded(long seed) throws JournalException {
    return new World(seed);
  }

  /// Lets things happen at random.
  ///
  /// @param crashes whether the server is killed now and then
  /// @param failures whether the disk fails for a while now and then
  World run(int steps, boolean crashes, boolean failures) throws JournalException {
    for (int i = 0; i < steps; i++) {
      step(crashes, failures);
      check();
    }
    disk.failing = false;
    quiesce();
    check();
    return this;
  }

  private void step(boolean crashes, boolean failures) throws JournalException {
    int what = random.nextInt(1000);
    if (crashes && what < 2) {
      crash();
    } else if (failures && what < 8) {
      disk.failing = !disk.failing;
    } else if (what < 20 && peers.size() < 12) {
      connect();
    } else if (what < 26 && !peers.isEmpty()) {
      hangUp(anyone());
    } else if (what < 29 && !peers.isEmpty()) {
      var slow = anyone();
      slow.reads = !slow.reads;
    } else if (what < 300 && !peers.isEmpty()) {
      anyone().say(++tokens);
    } else if (what < 800) {
      turn();
    } else {
      happen();
    }
  }

  private void connect() {
    var tongue = List.copyOf(dialects.keySet()).get(random.nextInt(dialects.size()));
    var peer = new SimulatedPeer(this, tongue, "peer" + names++, random);
    peers.add(peer);
    everyone.add(peer);
    var dialect = dialects.get(tongue);
    assertThat(dialect).isNotNull();
    peer.connection = hub.opened(peer, dialect, 8192);
    hub.endOfTurn();
    peer.enter();
  }

  private void hangUp(SimulatedPeer peer) {
    var connection = peer.connection;
    peer.gone = true;
    peers.remove(peer);
    if (connection != null) {
      hub.closed(connection, "gone");
      hub.endOfTurn();
    }
  }

  void giveUpOn(SimulatedPeer peer, Farewell why) {
    var connection = peer.connection;
    if (connection != null && !peer.gone) {
      peer.gone = true;
      peers.remove(peer);
      hub.expel(connection, why);
    }
  }

  /// Some packets arrive, and the turn ends.
  private void turn() {
    for (SimulatedPeer peer : List.copyOf(peers)) {
      for (int i = random.nextInt(4); i > 0; i--) {
        boolean _ = peer.sendOne(hub);
      }
      if (peer.reads) {
        peer.readAll();
      }
    }
    hub.endOfTurn();
    peers.removeIf(peer -> peer.gone);
  }

  private boolean happen() {
    var next = time.next();
    if (next == null) {
      return false;
    }
    next.run();
    hub.endOfTurn();
    return true;
  }

  /// The server is killed: what it had in memory is lost, the disk has what it has.
  private void crash() throws JournalException {
    time.forget();
    peers.forEach(peer -> peer.gone = true);
    peers.clear();
    hub = start();
  }

  private Hub start() throws JournalException {
    var limits = new HubLimits(0, 1000, Duration.ofMinutes(2), 20, WAITING_BYTES);
    var started = new Hub(RULES, limits, time, disk.open(), memory);
    started.recover();
    time.after(250, () -> tick(started));
    return started;
  }

  private void tick(Hub ticking) {
    if (ticking == hub) {
      ticking.tick();
      if (!peers.isEmpty() || !ticking.isIdle()) {
        time.after(250, () -> tick(ticking));
      }
    }
  }

  /// Everyone reads and sends all they have, and the disk finishes. Bounded in virtual time, since
  /// clocks tick forever.
  private void quiesce() {
    peers.forEach(peer -> peer.reads = true);
    for (int round = 0; round < 2000; round++) {
      turn();
      boolean _ = happen();
    }
    assertThat(hub.isIdle()).as("seed %d: all went out", seed).isTrue();
  }

  private SimulatedPeer anyone() {
    return peers.get(random.nextInt(peers.size()));
  }

  void shown(SimulatedPeer peer, int token) {
    shown.add(token);
    assertThat(kept())
        .as("seed %d: %s was shown what is not kept", seed, peer.name)
        .contains(token);
  }

  private List<Integer> kept() {
    return disk.events.stream().map(World::token).toList();
  }

  private static int token(Kept event) {
    if (event instanceof MessageSaid said) {
      var text = said.said().text();
      return Integer.parseInt(text.substring(1, text.length() - 1));
    }
    throw new IllegalStateException("only messages are said in this world");
  }

  private void check() {
    assertThat(hub.waitingBytes())
        .as("seed %d: output waiting for the disk", seed)
        .isLessThan(WAITING_BYTES + WAITING_SLACK);
  }

  /// What each peer saw is a stretch of the one order without gaps: nothing missing in it, nothing
  /// twice, and up to the end for those who stayed.
  void assertOneOrder() {
    var order = kept();
    assertThat(new HashSet<>(order)).as("seed %d: kept once", seed).hasSameSizeAs(order);
    Map<Integer, Integer> place = new HashMap<>();
    for (int i = 0; i < order.size(); i++) {
      place.put(order.get(i), i);
    }
    for (SimulatedPeer peer : everyone) {
      assertStretch(peer, order, place);
    }
  }

  private void assertStretch(SimulatedPeer peer, List<Integer> order, Map<Integer, Integer> place) {
    var seen = peer.seen.stream().map(place::get).toList();
    assertThat(seen).as("seed %d: %s sees in order, once", seed, peer.name).isSorted();
    assertThat(new HashSet<>(seen)).as("seed %d: %s once", seed, peer.name).hasSameSizeAs(seen);
    if (seen.isEmpty()) {
      return;
    }
    var own = new HashSet<>(peer.said);
    int last = peers.contains(peer) ? order.size() - 1 : seen.getLast();
    for (int i = seen.getFirst(); i <= last; i++) {
      boolean silentOwn = !peer.tongue.echoes() && own.contains(order.get(i));
      assertThat(silentOwn || peer.seen.contains(order.get(i)))
          .as("seed %d: %s misses %d", seed, peer.name, order.get(i))
          .isTrue();
    }
  }

  /// Who is here and said something that was refused was told so.
  void assertRefusalsTold() {
    var order = new HashSet<>(kept());
    for (SimulatedPeer peer : peers) {
      long lost = peer.said.stream().filter(token -> !order.contains(token)).count();
      assertThat((long) peer.refusals).as("seed %d: %s", seed, peer.name).isEqualTo(lost);
    }
  }

  int messages() {
    return shown.size();
  }
}
