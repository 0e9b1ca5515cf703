package parley.dialect.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.core.MetadataBounds;
import parley.core.PersonBounds;
import parley.core.RoomBounds;
import parley.core.Rules;
import parley.dialect.TestChat;
import parley.dialect.TestClient;

/// What is told of metadata where there is much of it, and how long its lines become.
class MetadataSyncTest {
  private static final int KEYS = 50;
  private static final MetadataBounds BOUNDS = new MetadataBounds(KEYS, 300, KEYS, 2, 64 << 20);

  private final Rules rules = rules();
  private final TestChat chat = new TestChat(rules);
  private final IrcDialect irc = new IrcDialect(IrcStage.CONFIG, rules);

  private static Rules rules() {
    var usual = TestRules.usual();
    return new Rules(
        usual.names(),
        usual.lobby(),
        usual.roomsPerPerson(),
        usual.roomsMax(),
        usual.textMax(),
        RoomBounds.USUAL,
        PersonBounds.USUAL,
        BOUNDS,
        usual.keepsLetters());
  }

  private TestClient registered(String nick) {
    return registered(nick, "127.0.0.1");
  }

  private TestClient registered(String nick, String address) {
    var client =
        chat.connect(irc, address)
            .say("CAP REQ :batch draft/metadata-2 no-implicit-names")
            .say("NICK " + nick)
            .say("USER user-of-16-bytes 0 * :x")
            .say("CAP END");
    var _ = client.lines();
    return client;
  }

  private static List<String> answer(TestClient client, String line) {
    var _ = client.lines();
    return client.say(line).lines();
  }

  @Test
  void whatIsTooMuchOnEnteringIsToldOnDemand() {
    var alice = registered("alice");
    alice.say("JOIN #room").say("METADATA #room SET a 1");
    alice.say("METADATA * SET a 1").say("METADATA * SET b 2");
    var bob = registered("bob");
    bob.say("METADATA * SUB a");
    assertThat(answer(bob, "JOIN #room")).hasSize(5).contains("@batch=3 " + value("#room", "a 1"));
    bob.say("PART #room").say("METADATA * SUB b");
    assertThat(answer(bob, "JOIN #room"))
        .containsExactly(":bob!user-of-16-bytes@127.0.0.1 JOIN #room", ":irc.test 774 bob #room 4");
    bob.say("METADATA * UNSUB a b");
    assertThat(answer(bob, "METADATA * SUB a b"))
        .containsExactly(":irc.test 770 bob a b", ":irc.test 774 bob #room 4");
    assertThat(answer(bob, "METADATA #room SYNC"))
        .hasSize(5)
        .contains("@batch=4 " + value("alice", "b 2"));
  }

  private static String value(String target, String said) {
    return ":irc.test METADATA " + target + " " + said.replace(" ", " * :");
  }

  @Test
  void whatIsTooMuchForOneAnswerIsCutShort() {
    var bob = registered("bob").say("JOIN #room");
    for (int i = 0; i < KEYS; i++) {
      bob.say("METADATA * SUB key" + i);
    }
    for (int i = 0; i < 30; i++) {
      var member = registered("member" + i).say("JOIN #room");
      for (int key = 0; key < KEYS; key++) {
        member.say("METADATA * SET key" + key + " " + "x".repeat(300));
      }
    }
    var lines = answer(bob, "METADATA #room SYNC");
    assertThat(String.join("\r\n", lines)).hasSizeBetween(250_000, 300_000);
    assertThat(lines.get(lines.size() - 2))
        .contains(":irc.test WARN METADATA LIMIT_REACHED #room :There is more");
  }

  @Test
  void aValueIsWholeWhateverTheNames() {
    var alice = registered("a".repeat(30), "2001:db8:1111:2222:3333:4444:5555:6666");
    var bob = registered("bob");
    var room = "#" + "é".repeat(50);
    alice.say("JOIN " + room);
    bob.say("JOIN " + room).say("METADATA * SUB " + "k".repeat(64));
    var _ = bob.lines();
    var key = "k".repeat(64);
    assertThat(answer(alice, "METADATA " + room + " SET " + key + " " + "x".repeat(262)))
        .containsExactly(
            ":irc.test FAIL METADATA VALUE_INVALID :With these names the value does not fit a"
                + " line");
    var told = room + " " + key + " * :" + "x".repeat(261);
    assertThat(answer(alice, "METADATA " + room + " SET " + key + " " + "x".repeat(261)))
        .containsExactly(":irc.test 761 " + "a".repeat(30) + " " + told);
    // It comes from who said it where that fits.
    assertThat(bob.lines()).containsExactly(":irc.test METADATA " + told);
    bob.say("METADATA * SUB k");
    assertThat(answer(alice, "METADATA " + room + " SET k " + "x".repeat(300))).hasSize(1);
    assertThat(bob.lines()).last().asString().endsWith(" k * :" + "x".repeat(300));
    var _ = answer(alice, "METADATA " + room + " SET k short");
    assertThat(bob.lines())
        .singleElement()
        .asString()
        .startsWith(":aaa")
        .endsWith(" METADATA " + room + " k * :short");
  }
}
