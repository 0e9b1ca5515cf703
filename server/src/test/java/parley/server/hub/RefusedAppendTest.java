package parley.server.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import parley.core.Event.KeptInRoom;

/// The journal refuses what was said: nobody sees that, and everybody sees all else.
class RefusedAppendTest {
  private final HubScene scene = new HubScene();

  @Test
  void exactlyTheLinesOfWhatWasRefusedAreCutOut() {
    var alice = scene.login("Alice");
    var bob = scene.login("Bob");
    var carol = scene.irc("Carol");
    carol.types("JOIN #lobby");
    scene.turn();
    carol.lines();
    scene.journal.slow();

    alice.types("PING", "MSG lost", "PING", "DM Bob kept", "MSG lost too");
    carol.types("PING a", "PRIVMSG #lobby :lost three", "PING b");
    scene.turn();
    scene.journal.refuse();
    scene.turn();

    assertThat(alice.lines()).containsExactly("PONG", "PONG", "ERR not-kept", "ERR not-kept");
    assertThat(bob.lines()).containsExactly("DM Alice kept");
    assertThat(carol.lines())
        .satisfiesExactly(
            line -> assertThat(line).endsWith(" PONG irc.example :a"),
            line -> assertThat(line).endsWith(" PONG irc.example :b"),
            line -> assertThat(line).contains(" 404 Carol #lobby "));
  }

  @Test
  void whatWasSaidSinceGoesDownWithIt() {
    var alice = scene.login("Alice");
    var bob = scene.login("Bob");
    scene.journal.slow();
    alice.types("MSG one");
    scene.turn();
    bob.types("MSG two", "PING");
    scene.turn();

    scene.journal.refuse();
    scene.turn();

    assertThat(alice.lines()).containsExactly("ERR not-kept");
    assertThat(bob.lines()).containsExactly("PONG", "ERR not-kept");
    assertThat(scene.journal.waiting()).isZero();
  }

  @Test
  void theNextOneIsKeptInTheSamePlace() {
    var alice = scene.login("Alice");
    scene.journal.slow();
    alice.types("MSG lost");
    scene.turn();
    scene.journal.refuse();
    scene.turn();
    scene.journal.quick();

    alice.types("MSG kept");
    scene.turn();

    assertThat(alice.lines()).containsExactly("ERR not-kept", "MSG Alice kept");
    assertThat(scene.journal.events)
        .singleElement()
        .isInstanceOfSatisfying(
            KeptInRoom.class, event -> assertThat(event.sequence()).isEqualTo(1));
  }

  @Test
  void whoCameAndWentMeanwhileIsToldAsUsual() {
    var alice = scene.login("Alice");
    var bob = scene.join("Bob");
    scene.journal.slow();
    alice.types("MSG lost");
    scene.turn();
    var carol = scene.connect(HubScene.login());
    carol.types("LOGIN Carol", "MSG lost too");
    scene.turn();
    alice.types("LOGOUT");
    scene.turn();

    scene.journal.refuse();
    scene.turn();

    assertThat(bob.lines()).containsExactly("USER_JOINED:Carol", "USER_LEFT:Alice");
    assertThat(alice.lines()).isEmpty();
    assertThat(alice.closed).isTrue();
    assertThat(carol.lines()).containsExactly("OK", "INFO Alice disconnected", "ERR not-kept");
    assertThat(scene.memoryInUse()).isZero();
  }

  @Test
  void aTopicIsWhatItWasAndWhoWasShownTheNewOneWasNot() {
    var alice = scene.irc("Alice");
    alice.types("JOIN #java", "TOPIC #java :old");
    scene.turn();
    var bob = scene.irc("Bob");
    scene.journal.slow();
    alice.types("TOPIC #java :new", "TOPIC #java :newer");
    bob.types("TOPIC #java", "LIST", "JOIN #java", "PING x");
    scene.turn();
    scene.journal.refuse();
    scene.turn();
    scene.journal.quick();

    assertThat(bob.lines())
        .noneMatch(line -> line.contains("new"))
        .anyMatch(line -> line.contains(" PONG "))
        .anyMatch(line -> line.contains(" 366 "));
    alice.lines();
    alice.types("TOPIC #java");
    scene.turn();
    assertThat(alice.lines())
        .anySatisfy(line -> assertThat(line).endsWith(" 332 Alice #java :old"));
  }

  @Test
  void whatWasKeptBeforeIsStillShownInTheSameTurn() {
    var alice = scene.irc("Alice");
    alice.types("JOIN #java", "TOPIC #java :old");
    scene.turn();
    alice.lines();
    scene.journal.slow();
    alice.types("TOPIC #java", "TOPIC #java :new", "PRIVMSG #java :lost");
    scene.turn();

    scene.journal.refuse();
    scene.turn();

    assertThat(alice.lines())
        .satisfiesExactly(
            line -> assertThat(line).endsWith(" 332 Alice #java :old"),
            line -> assertThat(line).contains(" 333 "),
            line -> assertThat(line).contains(" 400 "),
            line -> assertThat(line).contains(" 404 "));
  }

  @Test
  void historyForgetsWhatWasRefused() {
    var alice = scene.login("Alice");
    alice.types("MSG kept");
    scene.turn();
    // Brings the history to hand.
    scene.join("Bob");
    scene.journal.slow();
    alice.types("MSG lost");
    scene.turn();
    var carol = scene.connect(HubScene.join());
    carol.types("JOIN:Carol");
    scene.turn();
    scene.journal.refuse();
    scene.turn();
    scene.journal.quick();
    var dave = scene.connect(HubScene.join());
    dave.types("JOIN:Dave");
    scene.turn();

    assertThat(carol.lines())
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("JOINED:Carol"),
            line -> assertThat(line).endsWith(": kept"),
            line -> assertThat(line).isEqualTo("USER_JOINED:Carol"),
            line -> assertThat(line).isEqualTo("USER_JOINED:Dave"));
    assertThat(dave.lines())
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("JOINED:Dave"),
            line -> assertThat(line).endsWith(": kept"),
            line -> assertThat(line).isEqualTo("USER_JOINED:Dave"));
  }

  @Test
  void aRoomOfWhichNothingWasKeptIsForgotten() {
    var alice = scene.irc("Alice");
    scene.journal.slow();
    alice.types("JOIN #java", "PRIVMSG #java :lost", "PART #java");
    scene.turn();
    scene.journal.refuse();
    scene.turn();

    assertThat(scene.hub.chat().room(HubScene.room("java"))).isNull();
  }

  @Test
  void manyRangesAndCutsStayInOrder() {
    var alice = scene.login("Alice");
    var bob = scene.login("Bob");
    scene.journal.slow();
    for (int i = 0; i < 100; i++) {
      alice.types("MSG lost " + i, "DM Bob " + i, "PING");
      bob.types("DM Alice " + i, "MSG lost " + i);
    }
    scene.turn();
    scene.journal.refuse();
    scene.turn();

    var expected = new ArrayList<String>();
    for (int i = 0; i < 100; i++) {
      expected.add("PONG");
      expected.add("DM Bob " + i);
    }
    assertThat(alice.lines().subList(0, 200)).isEqualTo(expected);
    assertThat(bob.lines().subList(0, 100))
        .allSatisfy(line -> assertThat(line).startsWith("DM Alice "));
  }
}
