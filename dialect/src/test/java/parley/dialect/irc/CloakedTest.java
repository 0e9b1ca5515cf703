package parley.dialect.irc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import parley.dialect.Cloak;
import parley.dialect.TestChat;
import parley.dialect.TestClient;

/// People whose addresses are cloaked: who sees what of them, and what bans hit.
class CloakedTest {
  private static final Cloak CLOAK = new Cloak(new byte[32]);
  private static final String SHOWN = CLOAK.of("192.0.2.7");

  private final TestChat chat = new TestChat(TestRules.usual());
  private final IrcDialect irc = new IrcDialect(IrcStage.CONFIG, TestRules.usual());

  CloakedTest() {
    chat.operations().cloak(CLOAK);
  }

  private TestClient client(String nick, String address) {
    return chat.connect(irc, address).say("NICK " + nick).say("USER " + nick + " 0 * :" + nick);
  }

  private String whois(TestClient asking) {
    var _ = asking.lines();
    return String.join("\n", asking.say("WHOIS bob").lines());
  }

  @Test
  void onlyOperatorsAndTheyThemselvesSeeWhereSomeoneComesFrom() {
    var bob = client("bob", "192.0.2.7");
    var alice = client("alice", "192.0.2.99");

    assertThat(whois(alice)).contains("311 alice bob bob " + SHOWN).doesNotContain("192.0.2.7");
    assertThat(whois(bob))
        .contains("378 bob bob :is connecting from bob@192.0.2.7 192.0.2.7")
        .contains("338 bob bob bob@192.0.2.7 192.0.2.7 :Actual user@host, Actual IP")
        .contains("379 bob bob :is using modes +x");
    var _ = alice.say("OPER boss secret");
    assertThat(whois(alice)).contains("338 alice bob bob@192.0.2.7 192.0.2.7");
  }

  @Test
  void aNetworkCanBeBannedFromARoom() {
    var alice = client("alice", "198.51.100.1").say("JOIN #room");
    var _ = alice.say("MODE #room +b *!*@*" + SHOWN.substring(SHOWN.indexOf('.')));

    assertThat(client("bob", "192.0.2.200").say("JOIN #room").lines().getLast())
        .contains(" 474 bob #room");
    assertThat(client("carol", "192.0.3.1").say("JOIN #room").lines().getLast())
        .contains(" 366 carol #room");
  }

  @Test
  void bansOfTheServerHitTheRealAddress() {
    var _ = client("alice", "198.51.100.1").say("OPER boss secret").say("KLINE *!*@192.0.2.*");

    assertThat(client("bob", "192.0.2.7").isClosed()).isTrue();
    assertThat(client("carol", "192.0.3.7").isClosed()).isFalse();
  }
}
