package parley.server.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.UnpooledByteBufAllocator;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import parley.core.CaseMapping;
import parley.core.Names;
import parley.core.RoomName;
import parley.core.Rules;
import parley.dialect.ClassBounds;
import parley.dialect.ConnectionClasses;
import parley.dialect.Dialect;
import parley.dialect.irc.IrcConfig;
import parley.dialect.irc.IrcDialect;
import parley.dialect.join.JoinConfig;
import parley.dialect.join.JoinDialect;
import parley.dialect.login.LoginConfig;
import parley.dialect.login.LoginDialect;
import parley.dialect.plain.PlainConfig;
import parley.dialect.plain.PlainDialect;
import parley.names.UnicodeSpelling;

/// A hub whose clock, journal and peers do what a test tells them to.
final class HubScene {
  static final HubLimits ROOMY = limits(0, 100, Duration.ofMinutes(2), 1 << 20);
  private static final Names NAMES =
      new Names(32, 50, CaseMapping.PRECIS, new UnicodeSpelling(true));
  static final Rules RULES = new Rules(NAMES, room("lobby"), 10, 100, 8192);
  // One dialect, so that clients share its variants.
  private static final Dialect IRC = irc();

  final VirtualTime time = new VirtualTime();
  final SlowJournal journal = new SlowJournal();
  final UnpooledByteBufAllocator memory = new UnpooledByteBufAllocator(true, true);
  final Hub hub;

  HubScene() {
    this(ROOMY);
  }

  HubScene(HubLimits limits) {
    this(limits, AccountOffice.NONE);
  }

  HubScene(HubLimits limits, AccountOffice office) {
    hub = new Hub(RULES, limits, time, journal, office, memory);
  }

  /// The same pace for everyone, and 20 recent events.
  static HubLimits limits(int linesPerSecond, int burst, Duration floodTime, int waitingBytes) {
    var usual = ClassBounds.USUAL;
    var bounds =
        new ClassBounds(
            linesPerSecond,
            burst,
            floodTime,
            usual.connectionsPerAddress(),
            usual.outputQueueBytes(),
            10,
            usual.pingInterval());
    return new HubLimits(ConnectionClasses.of(bounds), 20, waitingBytes);
  }

  static RoomName room(String name) {
    return Objects.requireNonNull(NAMES.room(name));
  }

  TestPeer connect(Dialect dialect) {
    return connect(dialect, 8192);
  }

  TestPeer connect(Dialect dialect, int lineBytesMax) {
    return connected(new TestPeer(this), dialect, lineBytesMax);
  }

  TestPeer connectFrom(String address, Dialect dialect) {
    var peer = new TestPeer(this);
    peer.address = address;
    return connected(peer, dialect, 8192);
  }

  private TestPeer connected(TestPeer peer, Dialect dialect, int lineBytesMax) {
    peer.connected(hub.opened(peer, dialect, lineBytesMax));
    turn();
    return peer;
  }

  static Dialect login() {
    return new LoginDialect(LoginConfig.usual());
  }

  static Dialect plain() {
    return new PlainDialect(PlainConfig.usual(ZoneOffset.UTC));
  }

  static Dialect join() {
    return new JoinDialect(JoinConfig.usual(ZoneOffset.UTC));
  }

  static Dialect irc() {
    return new IrcDialect(IrcConfig.usual("irc.example", "parley-test", Instant.EPOCH), RULES);
  }

  TestPeer login(String name) {
    return entered(connect(login()), "LOGIN " + name);
  }

  /// In no room yet.
  TestPeer irc(String name) {
    return entered(connect(IRC), "NICK " + name, "USER " + name + " 0 * :" + name);
  }

  TestPeer plain(String name) {
    return entered(connect(plain()), "/nick " + name);
  }

  TestPeer join(String name) {
    return entered(connect(join()), "JOIN:" + name);
  }

  private TestPeer entered(TestPeer peer, String... lines) {
    peer.types(lines);
    turn();
    assertThat(peer.lines()).isNotEmpty();
    peer.writes = 0;
    return peer;
  }

  /// The turn ends; what waits for a quick journal ends in the turns after it.
  void turn() {
    hub.endOfTurn();
    while (journal.settle()) {
      hub.endOfTurn();
    }
  }

  /// Time passes in ticks.
  void pass(Duration duration) {
    for (long left = duration.toMillis(); left > 0; left -= 250) {
      time.pass(Math.min(left, 250));
      hub.tick();
      turn();
    }
  }

  /// Bytes of buffers that nobody released.
  long memoryInUse() {
    return memory.metric().usedDirectMemory() + memory.metric().usedHeapMemory();
  }
}
