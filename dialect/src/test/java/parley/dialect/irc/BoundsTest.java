package parley.dialect.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import parley.core.Names;
import parley.core.Rules;
import parley.dialect.TestChat;
import parley.dialect.TestClient;

/// What a client is told where a bound of the server is reached.
class BoundsTest {
  private static final Rules RULES = rules();

  private final TestChat chat = new TestChat(RULES);
  private final IrcDialect irc = new IrcDialect(config(), RULES);
  private final TestClient alice = registered("alice");

  @Test
  void aPersonIsInSoManyRooms() {
    alice.say("JOIN #a,#b,#c");
    assertThat(alice.lines()).endsWith(":irc.test 405 alice #c :You have joined too many channels");
    alice.say("PART #a").say("JOIN #c");
    assertThat(alice.lines()).endsWith(":irc.test 366 alice #c :End of /NAMES list");
  }

  @Test
  void thereAreSoManyRooms() {
    alice.say("JOIN #a,#b");
    var bob = registered("bob");
    bob.say("JOIN #c,#d");
    assertThat(bob.lines()).endsWith(":irc.test 437 bob #d :No more channels can be opened now");
  }

  @Test
  void aTextIsSoLong() {
    alice.say("PRIVMSG alice :" + "x".repeat(101));
    assertThat(alice.lines()).containsExactly(":irc.test 417 alice :Input line was too long");
  }

  @Test
  void aTopicIsCutToWhatTheChatKeeps() {
    alice.say("JOIN #a").say("TOPIC #a :" + "x".repeat(200));
    assertThat(alice.lines()).endsWith(":alice!u@127.0.0.1 TOPIC #a :" + "x".repeat(100));
  }

  @Test
  void aMaskFindsSoManyPersons() {
    var _ = registered("bob");
    var _ = registered("carol");
    alice.say("WHO *");
    assertThat(alice.lines()).hasSize(3).endsWith(":irc.test 315 alice * :End of WHO list");
  }

  @Test
  void aPersonAcceptsSoMany() {
    for (int i = 0; i < RULES.personBounds().acceptedMax(); i++) {
      var _ = registered("n" + i);
      alice.say("ACCEPT n" + i);
      assertThat(alice.lines()).isEmpty();
    }
    var _ = registered("another");
    alice.say("ACCEPT another");
    assertThat(alice.lines()).containsExactly(":irc.test 456 alice :Accept list is full");
    alice.say("ACCEPT -n0").say("ACCEPT another");
    assertThat(alice.lines()).isEmpty();
  }

  private TestClient registered(String nick) {
    var client = chat.connect(irc).say("NICK " + nick).say("USER u 0 * :x");
    var _ = client.lines();
    return client;
  }

  private static Rules rules() {
    var names = new Names(30, 50);
    return new Rules(names, Objects.requireNonNull(names.room("lobby")), 2, 3, 100);
  }

  private static IrcConfig config() {
    var minute = Duration.ofMinutes(1);
    return new IrcConfig(
        "irc.test", "Parley", "v", List.of(), Instant.EPOCH, minute, minute, 2, 100, About.NOTHING);
  }
}
