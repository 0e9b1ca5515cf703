package parley.server.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import parley.dialect.Farewell;

/// How fast a connection is read, and when it is given up.
class PaceTest {
  private static final Duration QUARTER = Duration.ofMillis(250);

  private final HubScene scene = new HubScene(limits(4, 3));

  private static HubLimits limits(int linesPerSecond, int burst) {
    return HubScene.limits(linesPerSecond, burst, Duration.ofSeconds(30), 1 << 20);
  }

  private static String[] pings(int count) {
    return IntStream.range(0, count).mapToObj(i -> "PING").toArray(String[]::new);
  }

  /// Logged in, with their whole burst.
  private TestPeer alice() {
    var alice = scene.login("Alice");
    scene.pass(Duration.ofSeconds(3));
    return alice;
  }

  @Test
  void aBurstIsReadAtOnceAndTheRestAtThePace() {
    var alice = alice();

    alice.types(pings(8));
    scene.turn();

    assertThat(alice.lines()).hasSize(3);
    assertThat(alice.read).isFalse();
    for (int i = 0; i < 5; i++) {
      scene.pass(QUARTER);
      assertThat(alice.lines()).as("after %d quarters", i + 1).hasSize(1);
    }
    scene.pass(QUARTER);
    assertThat(alice.lines()).isEmpty();
    assertThat(alice.read).isTrue();
  }

  @Test
  void whoWasSilentHasOneBurstAndNoMore() {
    var alice = alice();
    scene.pass(Duration.ofSeconds(30));

    alice.types(pings(3));
    alice.types(pings(3));
    scene.turn();

    assertThat(alice.lines()).hasSize(3);
  }

  @Test
  void aHighPaceIsKeptThoughTimeComesInTicks() {
    var fast = new HubScene(limits(1000, 1));
    var alice = fast.login("Alice");
    fast.pass(QUARTER);

    alice.types(pings(1001));
    fast.pass(Duration.ofSeconds(1));

    assertThat(alice.lines().size()).isBetween(995, 1001);
  }

  @Test
  void aClockThatIsSetBackHoldsNobodyUp() {
    var alice = alice();
    alice.types(pings(3));
    scene.turn();
    alice.lines();
    scene.time.pass(-Duration.ofHours(1).toMillis());

    alice.types(pings(2));
    scene.pass(Duration.ofSeconds(1));

    assertThat(alice.lines()).hasSize(2);
  }

  @Test
  void aMachineThatSleptFindsNobodyLate() {
    var alice = alice();
    scene.time.pass(Duration.ofHours(8).toMillis());
    scene.pass(Duration.ofSeconds(1));

    assertThat(alice.lines()).isEmpty();
    assertThat(alice.closed).isFalse();
  }

  @Test
  void nothingOfWhatWaitsIsLostOrMixedUp() {
    var alice = alice();
    var bob = scene.login("Bob");
    for (int i = 0; i < 40; i++) {
      // In pieces that end anywhere, and go on arriving though nobody wants to read.
      alice.sends("MS").sends("G " + i + "\nPI").sends("NG\n");
    }
    scene.pass(Duration.ofSeconds(25));

    assertThat(bob.lines())
        .isEqualTo(IntStream.range(0, 40).mapToObj(i -> "MSG Alice " + i).toList());
    assertThat(alice.lines()).hasSize(80);
    assertThat(alice.read).isTrue();
  }

  @Test
  void aPeerIsEndedAsAFloodWhenItIsHeldBackTooLong() {
    var alice = alice();
    alice.types(pings(4 * 60));
    scene.pass(Duration.ofSeconds(29));
    assertThat(alice.closed).isFalse();

    scene.pass(Duration.ofSeconds(3));

    assertThat(alice.lines()).endsWith("INFO flood");
    assertThat(alice.closed).isTrue();
  }

  /// The transport reads a few KiB at a time, so all that was read is looked at again and again.
  @Test
  void aPeerThatNeverPausesIsEndedAsAFloodThoughAllThatWasReadIsUsedUp() {
    var roomy = new HubScene(limits(4, 12));
    var alice = roomy.login("Alice");
    for (int i = 0; i < 4 * 40 && !alice.closed; i++) {
      if (alice.read) {
        alice.types(pings(5));
      }
      roomy.pass(QUARTER);
    }

    assertThat(alice.lines()).endsWith("INFO flood");
    assertThat(alice.closed).isTrue();
  }

  /// Each read is one long line, which is used up as soon as it may be looked at.
  @Test
  void aPeerThatNeverPausesIsEndedAsAFloodThoughEachReadIsUsedUpAtOnce() {
    var roomy = new HubScene(limits(8, 12));
    var alice = roomy.login("Alice");
    for (int i = 0; i < 4 * 40 && !alice.closed; i++) {
      while (alice.read && !alice.closed) {
        alice.types(pings(1));
      }
      roomy.pass(QUARTER);
    }

    assertThat(alice.lines()).endsWith("INFO flood");
    assertThat(alice.closed).isTrue();
  }

  @Test
  void whoRestsNowAndThenIsNoFlood() {
    var alice = alice();
    for (int i = 0; i < 20; i++) {
      alice.types(pings(8));
      scene.pass(Duration.ofSeconds(9));
    }

    assertThat(alice.closed).isFalse();
  }

  @Test
  void aPeerThatIsSentMoreThanFitsIsEndedAsAFlood() {
    var alice = alice();
    alice.types(pings(4));
    var more = "x".repeat(64 * 1024);
    // A transport stops when it is told to; this one does not.
    for (int i = 0; i < 20 && !alice.closed; i++) {
      alice.sends(more);
      scene.turn();
    }

    assertThat(alice.closed).isTrue();
  }

  @Test
  void congestionStopsReadingAndItsEndResumesIt() {
    var narrow = new HubScene(HubScene.limits(0, 100, Duration.ofSeconds(30), 1000));
    var alice = narrow.login("Alice");
    var bob = narrow.login("Bob");
    narrow.journal.slow();
    alice.types("MSG " + "x".repeat(2000));
    narrow.turn();

    bob.types("MSG 1", "MSG 2");
    narrow.turn();
    assertThat(bob.read).isFalse();
    assertThat(narrow.hub.waitingBytes()).isLessThan(6000);

    narrow.journal.keep();
    narrow.turn();
    assertThat(bob.read).isTrue();
    narrow.journal.quick();
    narrow.turn();
    assertThat(alice.lines()).hasSize(3).endsWith("MSG Bob 1", "MSG Bob 2");
  }

  @Test
  void oneTurnDoesNotFillTheMemoryWithReplies() {
    var narrow = new HubScene(HubScene.limits(0, 100, Duration.ofSeconds(30), 5000));
    var alice = narrow.login("Alice");
    for (int i = 0; i < 20; i++) {
      narrow.login("SomeoneWithALongName" + i);
    }
    var asked = new String[200];
    Arrays.fill(asked, "WHO");
    alice.types(asked);

    assertThat(narrow.hub.waitingBytes()).isLessThan(10_000);
    narrow.pass(Duration.ofSeconds(20));
    assertThat(alice.lines().size()).isEqualTo(200 * 21);
    assertThat(alice.read).isTrue();
  }

  @Test
  void aSlowDiskMakesNobodyAFlood() {
    var narrow = new HubScene(HubScene.limits(10, 5, Duration.ofSeconds(30), 1000));
    var alice = narrow.login("Alice");
    var bob = narrow.login("Bob");
    narrow.journal.slow();
    alice.types("MSG " + "x".repeat(2000));
    narrow.turn();
    bob.types(pings(20));
    narrow.pass(Duration.ofMinutes(5));
    assertThat(bob.closed).isFalse();

    narrow.journal.quick();
    narrow.turn();
    // Congested anew at once, while Bob still has lines to be looked at.
    narrow.journal.slow();
    alice.types("MSG " + "x".repeat(2000));
    narrow.pass(Duration.ofMinutes(5));
    assertThat(bob.closed).isFalse();

    narrow.journal.quick();
    narrow.pass(Duration.ofSeconds(10));
    assertThat(bob.closed).isFalse();
    assertThat(bob.lines()).filteredOn("PONG"::equals).hasSize(20);
  }

  @Test
  void aStuckDiskMakesNobodyIdle() {
    var alice = scene.login("Alice");
    var bob = scene.irc("Bob");
    bob.types("JOIN #lobby");
    scene.turn();
    scene.pass(Duration.ofSeconds(30));
    scene.journal.slow();
    alice.types("MSG hi");
    scene.pass(Duration.ofMinutes(10));
    scene.journal.quick();
    scene.turn();

    // Bob could not see the PING, and so not answer it.
    assertThat(bob.closed).isFalse();
    scene.pass(Duration.ofSeconds(40));
    assertThat(bob.closed).isFalse();
  }

  @Test
  void silenceEndsAConnectionThatIsRead() {
    var alice = alice();

    scene.pass(Duration.ofSeconds(61));

    assertThat(alice.lines()).containsExactly("INFO idle-timeout");
    assertThat(alice.closed).isTrue();
    assertThat(scene.hub.connections()).isZero();
  }

  @Test
  void manyDeadlinesMayComeAtOnce() {
    for (int i = 0; i < 50; i++) {
      scene.login("Someone" + i);
    }

    scene.pass(Duration.ofSeconds(61));

    assertThat(scene.hub.connections()).isZero();
    assertThat(scene.hub.chat().persons()).isEmpty();
  }

  @Test
  void anEndedPeerIsNotHeldBack() {
    var alice = alice();
    alice.types("PING", "PING", "QUIT", "PING");
    scene.turn();

    assertThat(alice.closed).isTrue();
    assertThat(alice.read).isTrue();
  }

  @Test
  void whoIsEndedWhileHeldBackSaysNoMore() {
    var alice = alice();
    var bob = scene.login("Bob");
    alice.types("PING", "PING", "PING", "MSG late");
    scene.hub.expel(alice.connection(), Farewell.TOO_SLOW);
    scene.pass(Duration.ofSeconds(5));

    assertThat(alice.lines()).containsExactly("PONG", "PONG", "PONG", "INFO too-slow");
    assertThat(bob.lines()).containsExactly("INFO Alice disconnected");
  }

  @Test
  void overlongLinesCountAndAreAnswered() {
    var alice = scene.connect(HubScene.login(), 20);
    alice.types("LOGIN Alice");
    scene.pass(Duration.ofSeconds(3));
    alice.lines();

    alice.types("MSG " + "x".repeat(17), "MSG short", "PING", "PING");
    alice.sends("MSG " + "x".repeat(100));
    alice.sends("x".repeat(100));
    alice.sends("\nPING\n");
    scene.turn();
    assertThat(alice.lines()).containsExactly("ERR line-too-long", "MSG Alice short", "PONG");
    scene.pass(Duration.ofSeconds(2));

    assertThat(alice.lines()).containsExactly("PONG", "ERR line-too-long", "PONG");
  }
}
