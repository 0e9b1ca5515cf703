package parley.server.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.core.Command;
import parley.core.NoticeTopic;
import parley.core.Operator;
import parley.core.Privilege;
import parley.dialect.Farewell;
import parley.dialect.Newcomer;

/// How connections end, and that nobody else suffers from it.
class EndingTest {
  private final HubScene scene = new HubScene();

  @Test
  void whoIsExpelledIsToldWhy() {
    var alice = scene.login("Alice");
    var bob = scene.login("Bob");

    scene.hub.expel(alice.connection(), Farewell.TOO_SLOW);
    scene.turn();
    scene.hub.expel(alice.connection(), Farewell.FLOOD);
    alice.types("MSG hi");
    alice.vanishes();
    scene.turn();

    assertThat(alice.lines()).containsExactly("INFO too-slow");
    assertThat(alice.closed).isTrue();
    assertThat(bob.lines()).containsExactly("INFO Alice disconnected");
  }

  @Test
  void operatorsWhoWantToKnowAreToldOfFloodsAndSlowReaders() {
    var boss = scene.irc("Boss");
    var alice = scene.login("Alice");
    var bob = scene.irc("Bob");
    var here = boss.connection();
    var hears = EnumSet.of(NoticeTopic.FLOODS);
    var operator = new Operator("boss", "boss", EnumSet.allOf(Privilege.class), hears);
    var change = new Command.ChangeOperator(here.session(), operator);
    assertThat(scene.hub.perform(here, change)).isNull();
    scene.turn();
    boss.lines();

    scene.hub.expel(alice.connection(), Farewell.FLOOD);
    scene.hub.expel(bob.connection(), Farewell.TOO_SLOW);
    scene.turn();

    assertThat(boss.lines())
        .containsExactly(
            ":irc.example NOTICE * :*** Alice (192.0.2.7) is ended: Excess flood",
            ":irc.example NOTICE * :*** Bob (192.0.2.7) is ended: Output queue exceeded");
  }

  @Test
  void aConnectionClosesOnlyAfterItsLastOutput() {
    var alice = scene.login("Alice");
    scene.journal.slow();

    alice.types("MSG last", "QUIT");
    scene.turn();
    assertThat(alice.closed).isFalse();
    scene.journal.quick();
    scene.turn();

    assertThat(alice.lines()).containsExactly("MSG Alice last");
    assertThat(alice.closed).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"begin", "opened", "line", "PersonArrived", "MemberJoined", "MessageSaid"})
  void aBugInOneConversationCostsOnlyItsConnection(String where) {
    var alice = scene.irc("Alice");
    alice.types("JOIN #java");
    scene.turn();
    alice.lines();

    var bob = scene.connect(new BoomDialect(where));
    bob.types("Bob", "hi", "there");
    alice.types("PRIVMSG #java :still here", "PING x");
    scene.turn();

    assertThat(bob.closed).isTrue();
    assertThat(alice.lines()).last().asString().endsWith(" PONG irc.example :x");
    assertThat(scene.hub.chat().persons()).hasSize(1);
    assertThat(scene.hub.connections()).isEqualTo(1);
    assertThat(scene.hub.isIdle()).isTrue();
    assertThat(scene.memoryInUse()).isZero();
  }

  @Test
  void whoLeavesByABugIsToldThatItIsOurs() {
    var bob = scene.connect(new BoomDialect("line"));

    bob.types("Bob");
    scene.turn();

    assertThat(bob.lines()).containsExactly("INTERNAL");
  }

  @Test
  void aBugInTheMiddleOfAnEventDoesNotDisturbIt() {
    var alice = scene.irc("Alice");
    alice.types("JOIN #java");
    var bob = scene.connect(new BoomDialect("MemberLeft"));
    bob.types("Bob");
    scene.turn();
    alice.lines();

    bob.types("leave");
    scene.turn();

    assertThat(alice.lines()).singleElement().asString().contains(" PART #java ");
    assertThat(scene.hub.chat().persons()).hasSize(1);
    assertThat(bob.closed).isTrue();
  }

  @Test
  void whoLeftByABugWhileSpeakingLeftAlsoWhereThatWasNotKept() {
    var alice = scene.irc("Alice");
    alice.types("JOIN #java");
    var bob = scene.connect(new BoomDialect("MessageSaid"));
    bob.types("Bob");
    scene.turn();
    alice.lines();
    scene.journal.slow();

    bob.types("lost");
    scene.turn();
    scene.journal.refuse();
    scene.turn();

    assertThat(alice.lines()).singleElement().asString().contains(" QUIT ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"undone", "malformed", "ending", "deadlinePassed"})
  void aBugInAnAnswerEndsTheConnectionAndNothingElse(String where) {
    var alice = scene.login("Alice");
    var bob = scene.connect(new BoomDialect(where), 20);
    bob.types("Bob");
    scene.turn();
    scene.journal.slow();

    bob.types("hi");
    alice.types("MSG hi");
    scene.turn();
    scene.journal.refuse();
    scene.turn();
    bob.types("x".repeat(100));
    bob.connection().deadline(Duration.ZERO);
    scene.pass(Duration.ofSeconds(1));
    scene.hub.expel(bob.connection(), Farewell.FLOOD);
    scene.turn();

    assertThat(bob.closed).isTrue();
    assertThat(alice.closed).isFalse();
    assertThat(scene.hub.connections()).isEqualTo(1);
    assertThat(scene.memoryInUse()).isZero();
  }

  @Test
  void whoHasEndedDoesNothingMore() {
    var alice = scene.login("Alice");
    var bob = scene.connect(HubScene.login());
    scene.hub.expel(bob.connection(), Farewell.FLOOD);
    scene.turn();

    var arrive =
        Newcomer.arrive(
            bob.connection(),
            Objects.requireNonNull(alice.connection().rules().names().nick("Bob")));
    assertThat(bob.connection().perform(arrive)).isNotNull();
    assertThat(scene.hub.chat().persons()).hasSize(1);
  }

  @Test
  void stoppingTellsEveryoneOnceInTheirLanguage() {
    var alice = scene.login("Alice");
    var bob = scene.irc("Bob");
    bob.types("JOIN #lobby");
    var carol = scene.plain("Carol");
    var dave = scene.join("Dave");
    var eve = scene.connect(HubScene.plain());
    scene.turn();
    for (TestPeer peer : new TestPeer[] {alice, bob, carol, dave, eve}) {
      peer.lines();
    }
    scene.journal.slow();
    alice.types("MSG last");
    scene.turn();

    scene.hub.stop();
    scene.turn();
    assertThat(scene.hub.isIdle()).isFalse();
    scene.journal.quick();
    scene.turn();

    assertThat(alice.lines()).containsExactly("MSG Alice last", "INFO server-shutdown");
    assertThat(bob.lines()).hasSize(2).last().asString().startsWith("ERROR :");
    assertThat(carol.lines()).containsExactly("Alice: last", "* Server is shutting down");
    assertThat(dave.lines()).hasSize(2).last().asString().startsWith("ERROR:");
    assertThat(eve.lines()).containsExactly("Alice: last", "* Server is shutting down");
    assertThat(new TestPeer[] {alice, bob, carol, dave, eve}).allMatch(peer -> peer.closed);
    assertThat(scene.hub.isIdle()).isTrue();
    assertThat(scene.hub.connections()).isZero();
    assertThat(scene.memoryInUse()).isZero();
  }

  @Test
  void whoComesAfterTheStopIsSentAway() {
    scene.hub.stop();
    var late = scene.connect(HubScene.login());

    assertThat(late.lines()).containsExactly("INFO server-shutdown");
    assertThat(late.closed).isTrue();
    assertThat(scene.hub.connections()).isZero();
  }
}
