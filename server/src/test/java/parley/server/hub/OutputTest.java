package parley.server.hub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// When output goes out, how, and in which order.
class OutputTest {
  private final HubScene scene = new HubScene();

  @Test
  void nothingGoesOutBeforeTheTurnEnds() {
    var alice = scene.login("Alice");
    var bob = scene.login("Bob");

    alice.types("PING", "WHO", "DM Bob psst");

    assertThat(alice.lines()).isEmpty();
    assertThat(bob.lines()).isEmpty();
    scene.turn();
    assertThat(alice.lines()).containsExactly("PONG", "USER Alice", "USER Bob");
    assertThat(bob.lines()).containsExactly("DM Alice psst");
  }

  @Test
  void whatATurnBringsGoesOutInOneWrite() {
    var alice = scene.login("Alice");
    var bob = scene.login("Bob");
    var carol = scene.plain("Carol");
    carol.lines();
    carol.writes = 0;

    alice.types("MSG one", "PING", "MSG two");
    bob.types("MSG three", "PING", "MSG four");
    scene.turn();

    assertThat(alice.writes).isEqualTo(1);
    assertThat(bob.writes).isEqualTo(1);
    assertThat(carol.writes).isEqualTo(1);
    assertThat(carol.lines())
        .containsExactly("Alice: one", "Alice: two", "Bob: three", "Bob: four");
  }

  @Test
  void repliesAndWhatTheRoomHearsComeInTheOrderInWhichTheyHappened() {
    var alice = scene.login("Alice");
    var bob = scene.login("Bob");

    alice.types("PING", "MSG a1", "PING");
    bob.types("MSG b1", "PING");
    alice.types("MSG a2", "NONSENSE");
    scene.turn();

    assertThat(alice.lines())
        .containsExactly(
            "PONG", "MSG Alice a1", "PONG", "MSG Bob b1", "MSG Alice a2", "ERR unknown-command");
    assertThat(bob.lines()).containsExactly("MSG Alice a1", "MSG Bob b1", "PONG", "MSG Alice a2");
  }

  @Test
  void nothingGoesOutBeforeTheJournalHasIt() {
    var alice = scene.login("Alice");
    var bob = scene.login("Bob");
    scene.journal.slow();

    alice.types("MSG hi");
    scene.turn();
    // Not even what need not be kept: all output stays in one order.
    bob.types("PING");
    scene.turn();

    assertThat(alice.lines()).isEmpty();
    assertThat(bob.lines()).isEmpty();
    scene.journal.keep();
    scene.turn();
    assertThat(alice.lines()).containsExactly("MSG Alice hi");
    assertThat(bob.lines()).containsExactly("MSG Alice hi", "PONG");
  }

  @Test
  void whatHappensDuringAnAppendGoesIntoOneGroup() {
    var alice = scene.login("Alice");
    var bob = scene.login("Bob");
    scene.journal.slow();

    alice.types("MSG 1");
    scene.turn();
    alice.types("MSG 2");
    scene.turn();
    bob.types("MSG 3");
    scene.turn();

    assertThat(scene.journal.waiting()).isEqualTo(1);
    scene.journal.keep();
    scene.turn();
    assertThat(bob.lines()).containsExactly("MSG Alice 1");
    assertThat(bob.writes).isEqualTo(1);
    assertThat(scene.journal.waitingEvents()).isEqualTo(2);
    scene.journal.keep();
    scene.turn();
    assertThat(bob.lines()).containsExactly("MSG Alice 2", "MSG Bob 3");
    assertThat(bob.writes).isEqualTo(2);
  }

  @Test
  void aTurnInWhichNothingIsSaidNeedsNoJournal() {
    var alice = scene.login("Alice");
    scene.journal.slow();

    alice.types("PING");
    scene.turn();

    assertThat(alice.lines()).containsExactly("PONG");
    assertThat(scene.journal.waiting()).isZero();
  }

  @Test
  void everyBufferIsLetGo() {
    var alice = scene.login("Alice");
    var bob = scene.irc("Bob");
    bob.types("JOIN #lobby");
    alice.types("MSG 1", "PING");
    scene.turn();
    bob.types("PRIVMSG #lobby :2", "PING x");
    bob.vanishes();
    alice.types("MSG 3");
    scene.turn();
    scene.journal.slow();
    alice.types("MSG 4", "QUIT");
    scene.turn();
    scene.journal.refuse();
    scene.turn();

    assertThat(alice.closed).isTrue();
    assertThat(scene.hub.isIdle()).isTrue();
    assertThat(scene.memoryInUse()).isZero();
  }

  @Test
  void whatNobodyHearsIsLetGoToo() {
    var alice = scene.plain("Alice");
    alice.vanishes();
    scene.turn();

    assertThat(scene.hub.isIdle()).isTrue();
    assertThat(scene.memoryInUse()).isZero();
  }

  @Test
  void aLinkThatBreaksCostsOnlyItself() {
    var alice = scene.login("Alice");
    var bob = scene.login("Bob");
    var carol = scene.login("Carol");
    bob.breaks = true;

    alice.types("MSG hi");
    scene.turn();

    assertThat(alice.lines()).containsExactly("MSG Alice hi");
    assertThat(carol.lines()).containsExactly("MSG Alice hi");
    assertThat(bob.closed).isTrue();
    assertThat(scene.memoryInUse()).isZero();
  }

  @Test
  void whoChangesHowTheySeeMissesNothingInThatTurn() {
    var alice = scene.login("Alice");
    var bob = scene.irc("Bob");
    bob.types("JOIN #lobby");
    scene.turn();
    bob.lines();

    alice.types("MSG 1");
    bob.types("CAP REQ :server-time");
    alice.types("MSG 2");
    bob.types("CAP REQ :-server-time", "PING x");
    alice.types("MSG 3");
    scene.turn();

    assertThat(bob.lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith(":Alice!").endsWith(":1"),
            line -> assertThat(line).contains(" ACK ").doesNotStartWith("@"),
            line -> assertThat(line).startsWith("@time=").endsWith(":2"),
            line -> assertThat(line).contains(" ACK "),
            line -> assertThat(line).contains(" PONG "),
            line -> assertThat(line).startsWith(":Alice!").endsWith(":3"));
  }

  @Test
  void aNewNameCountsForWhatIsSaidUnderIt() {
    var alice = scene.irc("Alice");
    var bob = scene.login("Bob");
    alice.types("JOIN #lobby", "PRIVMSG #lobby :1", "NICK Alicia", "PRIVMSG #lobby :2");
    scene.turn();

    assertThat(bob.lines()).containsExactly("MSG Alice 1", "MSG Alicia 2");
  }

  @Test
  void whoSharesSeveralRoomsHearsOfADepartureOnce() {
    var alice = scene.irc("Alice");
    var bob = scene.irc("Bob");
    alice.types("JOIN #a,#b,#c");
    bob.types("JOIN #c,#a");
    scene.turn();
    bob.lines();

    alice.types("NICK Alicia", "QUIT :bye");
    scene.turn();

    assertThat(bob.lines())
        .satisfiesExactly(
            line -> assertThat(line).contains(" NICK "),
            line -> assertThat(line).contains(" QUIT "));
  }
}
