package parley.server.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.core.Command;
import parley.core.Operator;
import parley.core.ServerBan;
import parley.core.Speech;

/// Persons are in rooms, sessions hear them.
class SessionsTest {
  private final HubScene scene = new HubScene();

  /// A second session of a person who is here.
  private TestPeer another(TestPeer session, String name) {
    return another(session, name, scene.connect(HubScene.irc()));
  }

  private TestPeer another(TestPeer session, String name, TestPeer second) {
    var connection = second.connection();
    var nick = Objects.requireNonNull(connection.rules().names().nick(name));
    var known = Objects.requireNonNull(scene.hub.chat().person(nick));
    var first = session.connection();
    assertThat(first.perform(new Command.ChangeAccount(first.session(), name))).isNull();
    var attach = new Command.Attach(connection.session(), nick, known.identity(), name);
    assertThat(connection.perform(attach)).isNull();
    scene.turn();
    second.lines();
    return second;
  }

  @Test
  void watchersHearAndAreNotListed() {
    var watcher = scene.connect(HubScene.plain());
    watcher.lines();
    var alice = scene.login("Alice");

    alice.types("MSG hi", "WHO");
    scene.turn();
    alice.vanishes();
    scene.turn();

    assertThat(watcher.lines()).containsExactly("* Alice joined", "Alice: hi", "* Alice left");
    assertThat(alice.lines()).containsExactly("MSG Alice hi", "USER Alice");
  }

  @Test
  void aWatcherWhoTakesANameHearsEverythingOnce() {
    var watcher = scene.connect(HubScene.plain());
    var alice = scene.login("Alice");
    watcher.lines();

    watcher.types("/nick Bob");
    alice.types("MSG hi");
    scene.turn();

    assertThat(watcher.lines()).containsExactly("* You are now Bob", "Alice: hi");
  }

  @Test
  void aWatcherWhoGoesIsNotMissed() {
    var watcher = scene.connect(HubScene.plain());
    var alice = scene.login("Alice");
    watcher.vanishes();
    alice.types("MSG hi");
    scene.turn();

    assertThat(alice.lines()).containsExactly("MSG Alice hi");
    assertThat(scene.hub.connections()).isEqualTo(1);
  }

  @Test
  void allSessionsOfAPersonHearWhatIsSaidToThem() {
    var alice = scene.irc("Alice");
    alice.types("JOIN #java");
    var phone = another(alice, "Alice");
    var bob = scene.irc("Bob");
    bob.types("JOIN #java");
    scene.turn();
    alice.lines();
    phone.lines();
    bob.lines();

    bob.types("PRIVMSG #java :hi", "PRIVMSG Alice :psst");
    phone.connection().perform(say(phone, "from my phone"));
    scene.turn();

    assertThat(alice.lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith(":Bob!").endsWith("#java :hi"),
            line -> assertThat(line).startsWith(":Bob!").endsWith("Alice :psst"),
            line -> assertThat(line).startsWith(":Alice!").endsWith(":from my phone"));
    assertThat(phone.lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith(":Bob!").endsWith("#java :hi"),
            line -> assertThat(line).startsWith(":Bob!").endsWith("Alice :psst"),
            line -> assertThat(line).startsWith(":Alice!").endsWith(":from my phone"));
    assertThat(bob.lines()).satisfiesExactly(line -> assertThat(line).endsWith(":from my phone"));
  }

  private static Command say(TestPeer from, String text) {
    return new Command.Say(
        from.connection().session(), HubScene.room("java"), Speech.MESSAGE, text);
  }

  @Test
  void aPersonLeavesWithTheirLastSession() {
    var alice = scene.irc("Alice");
    alice.types("JOIN #java");
    var phone = another(alice, "Alice");
    var bob = scene.irc("Bob");
    bob.types("JOIN #java");
    scene.turn();
    bob.lines();

    alice.vanishes();
    bob.types("PRIVMSG #java :still there?");
    scene.turn();
    assertThat(bob.lines()).isEmpty();
    assertThat(phone.lines()).anyMatch(line -> line.endsWith(":still there?"));

    phone.vanishes();
    scene.turn();
    assertThat(bob.lines()).singleElement().asString().contains(" QUIT ");
    assertThat(scene.hub.chat().persons()).hasSize(1);
  }

  @Test
  void aBannedAddressLosesItsSessionAlone() {
    var alice = scene.irc("Alice");
    var phone = another(alice, "Alice", scene.connectFrom("203.0.113.5", HubScene.irc()));

    var until = scene.hub.now().plusSeconds(60);
    scene
        .hub
        .governance()
        .ban(
            new ServerBan(
                ServerBan.Kind.ADDRESS, "203.0.113.5", "op", "why", scene.hub.now(), until));
    scene.turn();

    assertThat(phone.closed).isTrue();
    assertThat(alice.closed).isFalse();
    assertThat(scene.hub.chat().persons()).hasSize(1);
  }

  @Test
  void aBanMeetsWhoIsInAnOlderOneAndWasAnOperatorThen() {
    var alice = scene.irc("Alice");
    operator(alice, new Operator("boss", "boss", Set.of(), Set.of()));
    scene.hub.governance().ban(ban("al*!*@*"));
    operator(alice, null);
    assertThat(alice.closed).isFalse();

    scene.hub.governance().ban(ban("alice!*@*"));
    scene.turn();

    assertThat(alice.closed).isTrue();
  }

  private static void operator(TestPeer peer, @Nullable Operator operator) {
    var connection = peer.connection();
    var change = new Command.ChangeOperator(connection.session(), operator);
    assertThat(connection.perform(change)).isNull();
  }

  private ServerBan ban(String mask) {
    return new ServerBan(ServerBan.Kind.MASK, mask, "op", "why", scene.hub.now(), null);
  }

  @Test
  void aPrivateMessageToOneselfComesOnce() {
    var alice = scene.login("Alice");

    alice.types("DM alice note");
    scene.turn();

    assertThat(alice.lines()).containsExactly("DM Alice note");
  }

  @Test
  void onlyMembersHearARoom() {
    var alice = scene.join("Alice");
    var bob = scene.join("Bob");
    var carol = scene.irc("Carol");
    alice.lines();

    alice.types("JOIN_ROOM:java", "MESSAGE:here");
    bob.types("MESSAGE:there");
    carol.types("JOIN #java", "PRIVMSG #java :me too", "PART #java");
    alice.types("MESSAGE:alone");
    scene.turn();

    assertThat(alice.lines())
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("JOINED_ROOM:java"),
            line -> assertThat(line).endsWith(": here"),
            line -> assertThat(line).isEqualTo("USER_JOINED:Carol"),
            line -> assertThat(line).endsWith(": me too"),
            line -> assertThat(line).isEqualTo("USER_LEFT:Carol"),
            line -> assertThat(line).endsWith(": alone"));
    assertThat(bob.lines())
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("USER_LEFT:Alice"),
            line -> assertThat(line).endsWith(": there"));
    assertThat(carol.lines()).noneMatch(line -> line.contains("PRIVMSG"));
  }
}
