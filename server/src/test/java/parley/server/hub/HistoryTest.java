package parley.server.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What newcomers and those who ask are shown of what was said: all of it, once, in order, though
/// it is partly on disk, partly on its way there, and partly taken back.
class HistoryTest {
  private final HubScene scene = new HubScene();
  private final TestPeer alice = scene.login("Alice");

  private void say(String... texts) {
    for (String text : texts) {
      alice.types("MSG " + text);
    }
    scene.turn();
  }

  /// What is said in these lines of `join` or `plain`, be it old or new.
  private static List<String> texts(List<String> lines) {
    var texts = new ArrayList<String>();
    for (String line : lines) {
      int at = line.indexOf(": ");
      if (at >= 0) {
        texts.add(line.substring(at + 2));
      }
    }
    return texts;
  }

  @Test
  void whatIsOnDiskComesBeforeWhatIsNew() {
    say("1", "2");
    scene.journal.slow();
    var bob = scene.connect(HubScene.join());
    bob.types("JOIN:Bob", "MESSAGE:mine", "LIST_USERS");
    scene.turn();
    assertThat(bob.lines()).isEmpty();
    assertThat(bob.read).isFalse();

    scene.journal.answer();
    scene.turn();
    scene.journal.quick();
    scene.turn();

    assertThat(bob.lines())
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("JOINED:Bob"),
            line -> assertThat(line).endsWith(": 1"),
            line -> assertThat(line).endsWith(": 2"),
            line -> assertThat(line).isEqualTo("USER_JOINED:Bob"),
            line -> assertThat(line).endsWith(": mine"),
            line -> assertThat(line).isEqualTo("USERS:Alice,Bob"));
    assertThat(bob.read).isTrue();
  }

  @Test
  void nothingIsHeldAtHandForWhoWasNotLetIn() {
    var owner = scene.irc("Owner");
    owner.types("JOIN #attic,#new", "PRIVMSG #attic :old", "MODE #attic +if #new");
    scene.turn();
    owner.types("QUIT");
    scene.turn();
    var eve = scene.join("Eve");

    eve.types("JOIN_ROOM:attic");
    scene.turn();

    assertThat(eve.lines()).containsExactly("ERROR:invite-only");
    assertThat(eve.connection().recent(HubScene.room("attic"))).isNull();
  }

  @Test
  void whatIsSaidAndKeptWhileTheDiskLooksIsNotMissed() {
    say("1");
    scene.journal.slow();
    say("2");
    say("3");
    var bob = scene.connect(HubScene.join());
    bob.types("JOIN:Bob");
    scene.turn();
    // The journal has looked, and only then keeps what was on its way.
    var answer = scene.journal.look();
    scene.journal.keep();
    scene.turn();
    scene.journal.keep();
    scene.turn();
    say("4");
    answer.run();
    scene.journal.quick();
    scene.turn();
    say("5");

    assertThat(texts(bob.lines())).containsExactly("1", "2", "3", "4", "5");
  }

  @Test
  void whatIsRefusedWhileTheDiskLooksIsNotShown() {
    say("1");
    scene.journal.slow();
    say("2");
    var bob = scene.connect(HubScene.plain());
    bob.types("/history");
    scene.turn();
    var answer = scene.journal.look();
    say("3");
    scene.journal.refuse();
    scene.turn();
    say("4");
    answer.run();
    scene.turn();
    scene.journal.quick();
    scene.turn();

    assertThat(texts(bob.lines())).containsExactly("4", "1", "4");
  }

  @Test
  void whoWaitsHearsTheRoomMeanwhileAndKeepsTheirPlace() {
    say("1");
    scene.journal.slow();
    var bob = scene.connect(HubScene.plain());
    bob.types("/history", "/nick Bob", "hi", "/users");
    scene.turn();
    alice.types("DM nobody x", "PING");
    scene.turn();
    var answer = scene.journal.look();
    scene.journal.quick();
    say("2");
    assertThat(bob.lines()).containsExactly("Welcome to the chatroom!", "Alice: 2");

    answer.run();
    scene.turn();

    assertThat(bob.lines())
        .satisfiesExactly(
            line -> assertThat(line).endsWith("Alice: 1"),
            line -> assertThat(line).endsWith("Alice: 2"),
            line -> assertThat(line).isEqualTo("* You are now Bob"),
            line -> assertThat(line).isEqualTo("* In lobby (2): Alice, Bob"));
  }

  @Test
  void onlyTheNewestAreShown() {
    say(IntStream.range(0, 50).mapToObj(Integer::toString).toArray(String[]::new));
    scene.journal.slow();
    say("50");
    var bob = scene.connect(HubScene.join());
    bob.types("JOIN:Bob");
    scene.turn();
    scene.journal.answer();
    scene.journal.quick();
    scene.turn();

    assertThat(texts(bob.lines()))
        .isEqualTo(IntStream.range(31, 51).mapToObj(Integer::toString).toList());
  }

  @Test
  void whatIsAtHandGoesOnBeingComplete() {
    say("0");
    var bob = scene.join("Bob");
    say(IntStream.range(1, 30).mapToObj(Integer::toString).toArray(String[]::new));
    bob.vanishes();
    scene.journal.slow();
    var carol = scene.connect(HubScene.join());
    carol.types("JOIN:Carol");
    scene.turn();

    // Nothing was asked of the disk.
    assertThat(texts(carol.lines()))
        .isEqualTo(IntStream.range(10, 30).mapToObj(Integer::toString).toList());
  }

  @Test
  void aBrokenDiskHidesWhatItHasAndNothingElse() {
    say("1");
    scene.journal.slow();
    var bob = scene.connect(HubScene.join());
    bob.types("JOIN:Bob");
    scene.turn();
    scene.journal.cannotRead();
    scene.turn();
    scene.journal.quick();
    say("2");
    assertThat(bob.lines())
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("JOINED:Bob"),
            line -> assertThat(line).isEqualTo("USER_JOINED:Bob"),
            line -> assertThat(line).endsWith(": 2"));

    // Whoever comes once it works again sees everything.
    var carol = scene.connect(HubScene.join());
    carol.types("JOIN:Carol");
    scene.turn();
    assertThat(texts(carol.lines())).containsExactly("1", "2");
  }

  @Test
  void whoLeftWhileTheDiskLookedIsNotBotheredAgain() {
    say("1");
    scene.journal.slow();
    var bob = scene.connect(HubScene.join());
    bob.types("JOIN:Bob");
    scene.turn();
    bob.vanishes();
    scene.journal.quick();
    scene.turn();

    assertThat(bob.lines()).isEmpty();
    assertThat(scene.hub.chat().persons()).hasSize(1);
  }

  @Test
  void whoWaitsForTheDiskIsNotLate() {
    say("1");
    scene.journal.slow();
    var bob = scene.connect(HubScene.join());
    bob.types("JOIN:Bob");
    scene.pass(Duration.ofSeconds(70));
    scene.journal.quick();
    scene.turn();

    assertThat(bob.lines()).startsWith("JOINED:Bob");
  }

  @Test
  void whoWaitedForTheDiskHasAMomentForAnotherTry() {
    say("1");
    var carol = scene.plain("Carol");
    scene.journal.slow();
    var bob = scene.connect(HubScene.join());
    bob.types("JOIN:Carol");
    scene.pass(Duration.ofSeconds(70));
    scene.journal.quick();
    scene.pass(Duration.ofSeconds(2));
    assertThat(bob.lines()).containsExactly("ERROR:username-taken");

    bob.types("JOIN:Bob");
    scene.turn();

    assertThat(bob.lines()).startsWith("JOINED:Bob");
    assertThat(carol.closed).isFalse();
  }

  @Test
  void whoAsksAgainAndAgainIsHeldBackOnce() {
    say("1");
    scene.journal.slow();
    var bob = scene.connect(HubScene.plain());
    for (int i = 0; i < 100; i++) {
      bob.types("/history");
      scene.turn();
      scene.journal.answer();
      scene.turn();
    }

    assertThat(scene.hub.heldBack().size()).isZero();
    assertThat(bob.lines()).hasSize(101);
  }

  private TestPeer ircInRoom(String name, String capabilities) {
    var peer = scene.irc(name);
    peer.types("CAP REQ :" + capabilities, "JOIN #room");
    scene.turn();
    assertThat(peer.lines()).isNotEmpty();
    return peer;
  }

  @Test
  void whoIsMadeToLeaveWhileTheDiskLooksIsNotToldOfTheRoom() {
    var bob = ircInRoom("Bob", "message-tags");
    var carol = ircInRoom("Carol", "draft/chathistory");
    bob.types("PRIVMSG #room :secret");
    scene.turn();
    carol.lines();
    scene.journal.slow();
    carol.types("CHATHISTORY LATEST #room * 10", "PING x");
    scene.turn();
    var answer = scene.journal.look();
    bob.types("KICK #room Carol");
    scene.turn();
    answer.run();
    scene.turn();

    assertThat(carol.lines())
        .satisfiesExactly(
            line -> assertThat(line).contains(" KICK #room Carol "),
            line -> assertThat(line).contains(" FAIL CHATHISTORY INVALID_TARGET LATEST #room "),
            line -> assertThat(line).contains(" PONG "));
  }

  @Test
  void whatIsOnItsWayToTheDiskIsFoundFromBothEnds() {
    var bob = ircInRoom("Bob", "draft/chathistory");
    bob.types("PRIVMSG #room :1", "PRIVMSG #room :2");
    scene.turn();
    scene.journal.slow();
    bob.types("PRIVMSG #room :3");
    scene.turn();
    bob.types("PRIVMSG #room :4", "CHATHISTORY LATEST #room * 2");
    scene.turn();
    scene.journal.answer();
    var always = "timestamp=1970-01-01T00:00:00.000Z";
    bob.types("CHATHISTORY AFTER #room " + always + " 3");
    scene.turn();
    scene.journal.answer();
    scene.journal.quick();
    scene.turn();

    assertThat(bob.lines().stream().map(line -> line.substring(line.lastIndexOf(':') + 1)))
        .containsExactly("3", "4", "1", "2", "3");
  }

  @Test
  void whatIsTakenBackButNotWrittenYetIsNotShown() {
    var bob = ircInRoom("Bob", "message-tags echo-message draft/message-redaction");
    var carol = ircInRoom("Carol", "draft/chathistory");
    bob.types("PRIVMSG #room :1", "PRIVMSG #room :2");
    scene.turn();
    carol.lines();
    var tags = bob.lines().stream().filter(line -> line.endsWith(":1")).findFirst().orElseThrow();
    var id = tags.substring(tags.indexOf("msgid=") + 6, tags.indexOf(' '));
    scene.journal.slow();
    bob.types("REDACT #room " + id);
    scene.turn();
    scene.journal.answer();
    scene.turn();
    carol.types("CHATHISTORY LATEST #room * 10");
    scene.turn();
    scene.journal.answer();
    scene.journal.quick();
    scene.turn();

    assertThat(carol.lines()).singleElement().asString().endsWith(" PRIVMSG #room :2");
    assertThat(bob.lines()).singleElement().asString().contains(" REDACT #room " + id);
  }

  @Test
  void whatCouldNotBeTakenBackIsStillThere() {
    var bob = ircInRoom("Bob", "message-tags echo-message draft/message-redaction");
    bob.types("CAP REQ draft/chathistory", "JOIN #lobby", "PRIVMSG #lobby :1");
    scene.turn();
    var carol = scene.join("Carol");
    var tags = bob.lines().stream().filter(line -> line.endsWith(":1")).findFirst().orElseThrow();
    var id = tags.substring(tags.indexOf("msgid=") + 6, tags.indexOf(' '));
    scene.journal.slow();
    bob.types("REDACT #lobby " + id);
    scene.turn();
    scene.journal.answer();
    scene.turn();
    scene.journal.refuse();
    scene.journal.quick();
    scene.turn();
    assertThat(bob.lines()).anyMatch(line -> line.contains(" 400 Bob REDACT "));

    carol.vanishes();
    var dave = scene.connect(HubScene.join());
    dave.types("JOIN:Dave");
    scene.turn();
    assertThat(texts(dave.lines())).containsExactly("1");
  }
}
