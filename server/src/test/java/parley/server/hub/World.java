package parley.server.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.UnpooledByteBufAllocator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.core.Person;
import parley.core.Room;
import parley.core.ServerBan;
import parley.dialect.Dialect;
import parley.dialect.Farewell;
import parley.journal.JournalException;

/// A server with its peers, where time, network and disk are simulated and all that is random comes
/// from one seed. What must always hold is checked at every step: see [View] and [Stay].
final class World {
  private static final List<String> ROOMS = List.of("lobby", "java", "attic");
  private static final List<Tongue> TONGUES = List.of(Tongue.values());
  private static final int PEERS_MAX = 12;
  private static final int WAITING_BYTES = 4000;
  // A line that is looked at just under the bound may still be answered with a history.
  private static final int WAITING_SLACK = 40_000;

  final long seed;
  final VirtualTime time = new VirtualTime();
  final VirtualDisk disk;
  private final UnpooledByteBufAllocator memory = new UnpooledByteBufAllocator(false, true);
  private final Random random;
  private final int linesPerSecond;
  private final Map<Tongue, Dialect> dialects = SimulatedDialects.all();
  private final List<SimulatedPeer> peers = new ArrayList<>();
  final Whispers whispers = new Whispers();
  private final Set<Integer> quiet = new HashSet<>();
  private final Set<Integer> newNames = new HashSet<>();
  private Hub hub;
  private boolean crashed;
  private int tokens;
  private int names;
  private int accounts;
  private int shown;

  private World(long seed) throws JournalException {
    this.seed = seed;
    this.random = new Random(seed);
    this.linesPerSecond = random.nextInt(3) == 0 ? 5 : 0;
    this.disk = new VirtualDisk(time, random);
    this.hub = start();
  }

  static World seeded(long seed) throws JournalException {
    return new World(seed);
  }

  /// Lets things happen at random, then lets everything come to rest, and checks that all is as it
  /// should be; then stops the server.
  ///
  /// @param crashes whether the server is killed now and then
  /// @param failures whether the disk fails for a while now and then
  World run(int steps, boolean crashes, boolean failures) throws JournalException {
    for (int i = 0; i < steps; i++) {
      step(crashes, failures);
      assertBounded();
      Invariants.check(hub.chat());
    }
    disk.failing = false;
    comeToRest();
    peers.forEach(peer -> peer.sayEverywhere(this));
    comeToRest();
    assertAllIsWell();
    stop();
    return this;
  }

  // ---- what happens ----

  private void step(boolean crashes, boolean failures) throws JournalException {
    int what = random.nextInt(1000);
    if (crashes && what < 2) {
      crash();
    } else if (failures && what < 8) {
      disk.failing = !disk.failing;
    } else if (what < 30 && peers.size() < PEERS_MAX) {
      connect();
    } else if (what < 340 && !peers.isEmpty()) {
      act(anyone(), what);
    } else if (what < 800) {
      turn();
    } else {
      var _ = happen();
    }
  }

  private void act(SimulatedPeer peer, int what) {
    if (what < 33) {
      hangUp(peer);
    } else if (what < 34) {
      kill(peer);
    } else if (what < 36) {
      ban(peer);
    } else if (what < 40) {
      peer.reads = !peer.reads;
    } else if (what < 60) {
      peer.wander(ROOMS.get(random.nextInt(ROOMS.size())));
    } else if (what < 70) {
      peer.setTopic(nextQuietToken());
    } else if (what < 75) {
      peer.setMode(nextQuietToken());
    } else if (what < 80) {
      peer.rename("peer" + names++);
    } else if (what < 88) {
      newNames.add(++tokens);
      peer.renameRoom(tokens);
    } else if (what < 105) {
      whisper(peer, anyone());
    } else if (what < 150) {
      peer.ask();
    } else {
      peer.say(nextToken(peer));
    }
  }

  int nextToken(SimulatedPeer by) {
    assertThat(by.gone).isFalse();
    return ++tokens;
  }

  /// Of a topic or a mode, which not every language tells.
  private int nextQuietToken() {
    quiet.add(++tokens);
    return tokens;
  }

  /// Which room it is, whatever it is called: every name that a room may have belongs to it alone.
  static String base(String room) {
    return room.toLowerCase(Locale.ROOT).replace("2", "");
  }

  /// What this room is called at this moment.
  String nameNow(String base) {
    var other = hub.chat().room(HubScene.room(base + "2"));
    return other == null ? base : other.name().text();
  }

  private void whisper(SimulatedPeer from, SimulatedPeer to) {
    if (from != to && to.view.hasArrived()) {
      whispers.add(from, to);
    }
  }

  private void connect() {
    var tongue = TONGUES.get(random.nextInt(TONGUES.size()));
    var peer = new SimulatedPeer(this, tongue, newName(tongue), random);
    peers.add(peer);
    var dialect = Objects.requireNonNull(dialects.get(tongue));
    peer.connected(hub.opened(peer, dialect, 8192));
    hub.endOfTurn();
  }

  /// Some have an account, whose name is nobody else's.
  private String newName(Tongue tongue) {
    boolean hasAccount = tongue.canLogIn() && SimulatedOffice.has(accounts);
    return hasAccount && random.nextInt(3) == 0
        ? SimulatedOffice.name(accounts++)
        : "peer" + names++;
  }

  private void kill(SimulatedPeer peer) {
    var person = person(peer);
    if (person != null) {
      hub.governance().end(person, Farewell.killed(person.origin(), "enough"));
      endTurn();
    }
  }

  /// Whoever has this name, or will have it soon.
  private void ban(SimulatedPeer peer) {
    var mask = peer.name + "!*@*";
    var until = time.instant().plusSeconds(1 + random.nextInt(5));
    hub.governance()
        .ban(new ServerBan(ServerBan.Kind.MASK, mask, "op", "why", time.instant(), until));
    endTurn();
    assertThat(hub.chat().persons().stream().map(person -> person.nick().text()))
        .as("seed %d: nobody who is banned is here", seed)
        .doesNotContain(peer.name);
  }

  private @Nullable Person person(SimulatedPeer peer) {
    var connection = peer.connection();
    var session = connection == null ? null : hub.chat().session(connection.session());
    return session == null ? null : session.person();
  }

  private void hangUp(SimulatedPeer peer) {
    peer.gone = true;
    peers.remove(peer);
    var connection = peer.connection();
    if (connection != null) {
      hub.closed(connection, "gone");
      hub.endOfTurn();
    }
  }

  void giveUpOn(SimulatedPeer peer, Farewell why) {
    var connection = peer.connection();
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
        peer.sendOne(hub);
      }
      peer.read();
    }
    endTurn();
  }

  private void endTurn() {
    hub.endOfTurn();
    peers.removeIf(peer -> peer.gone);
  }

  private boolean happen() {
    var next = time.next();
    if (next == null) {
      return false;
    }
    next.run();
    endTurn();
    return true;
  }

  /// The server is killed: what it had in memory is lost, the disk has what it has.
  private void crash() throws JournalException {
    crashed = true;
    time.forget();
    peers.forEach(peer -> peer.gone = true);
    peers.clear();
    hub = start();
  }

  private Hub start() throws JournalException {
    var limits = HubScene.limits(linesPerSecond, 3, Duration.ofHours(1), WAITING_BYTES);
    var office = new SimulatedOffice(time, random);
    var started = new Hub(HubScene.RULES, limits, time, disk.open(), office, memory);
    started.recover();
    time.after(250, () -> tick(started));
    return started;
  }

  private void tick(Hub ticking) {
    if (ticking == hub) {
      ticking.tick();
      time.after(250, () -> tick(ticking));
    }
  }

  /// Everyone reads and sends all they have, and the disk finishes.
  private void comeToRest() {
    peers.forEach(peer -> peer.reads = true);
    for (int round = 0; round < 50_000 && !isAtRest(); round++) {
      turn();
      var _ = happen();
    }
    assertThat(isAtRest()).as("seed %d: everything went out", seed).isTrue();
  }

  private boolean isAtRest() {
    return hub.isIdle()
        && !disk.isBusy()
        && hub.heldBack().size() == 0
        && peers.stream().allMatch(SimulatedPeer::hasSentAll);
  }

  private void stop() {
    var last = List.copyOf(peers);
    hub.stop();
    comeToRest();
    for (SimulatedPeer peer : last) {
      assertThat(peer.lastLine)
          .as("seed %d: %s", seed, peer.name)
          .containsPattern("shut.?down|shutting");
    }
    assertThat(peers).as("seed %d: everyone is gone", seed).isEmpty();
    assertThat(hub.connections()).as("seed %d", seed).isZero();
    assertThat(hub.chat().persons()).as("seed %d", seed).isEmpty();
    if (!crashed) {
      long inUse = memory.metric().usedHeapMemory() + memory.metric().usedDirectMemory();
      assertThat(inUse).as("seed %d: bytes of lost buffers", seed).isZero();
    }
  }

  private SimulatedPeer anyone() {
    return peers.get(random.nextInt(peers.size()));
  }

  // ---- what is known of it ----

  void shown() {
    shown++;
  }

  int timesShown() {
    return shown;
  }

  boolean isQuiet(int token) {
    return quiet.contains(token);
  }

  boolean isNewName(int token) {
    return newNames.contains(token);
  }

  String roomOf(int token) {
    for (String room : ROOMS) {
      if (disk.order(room).contains(token)) {
        return room;
      }
    }
    throw new AssertionError("not kept: " + token);
  }

  // ---- what must hold ----

  private void assertBounded() {
    assertThat(hub.waitingBytes())
        .as("seed %d: output waiting for the disk", seed)
        .isLessThan(WAITING_BYTES + WAITING_SLACK);
  }

  private void assertAllIsWell() {
    for (SimulatedPeer peer : peers) {
      peer.view.assertSeenAll();
      long lost = peer.said.stream().filter(token -> !disk.hasKept(token)).count();
      // What was said to one peer alone may also have come too late for them.
      assertThat((long) peer.view.refusals())
          .as("seed %d: %s is told of each refusal", seed, peer.name)
          .isBetween(lost, lost + whispers.lost(peer, disk));
      assertThat(peer.view.pongs())
          .as("seed %d: %s is answered", seed, peer.name)
          .isEqualTo(peer.pings);
    }
    whispers.assertHeard(peers, disk);
    ROOMS.forEach(this::assertRoom);
  }

  /// The server's opinion of a room is that of the disk and of those who are in it.
  private void assertRoom(String name) {
    var room = hub.chat().room(HubScene.room(nameNow(name)));
    var members = room == null ? List.<Room.Member>of() : room.members();
    assertThat(members.stream().map(member -> member.person().nick().text()))
        .as("seed %d: who is in %s", seed, name)
        .containsExactlyInAnyOrderElementsOf(View.nicksIn(name, peers));
    assertThat(room == null ? 0 : room.sequence())
        .as("seed %d: the order of %s", seed, name)
        .isEqualTo(disk.order(name).size());
    assertThat(room == null ? null : room.topic())
        .as("seed %d: the topic of %s", seed, name)
        .isEqualTo(disk.topic(name));
    if (room != null && disk.settings(name) != null) {
      assertThat(room.settings())
          .as("seed %d: the settings of %s", seed, name)
          .isEqualTo(disk.settings(name));
    }
  }
}
