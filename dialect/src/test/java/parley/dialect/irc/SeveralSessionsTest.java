package parley.dialect.irc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import parley.dialect.TestChat;
import parley.dialect.TestClient;

/// A person with two connections sees on each what was done on the other.
class SeveralSessionsTest {
  private final TestChat chat = new TestChat(TestRules.usual());
  private final IrcDialect irc = new IrcDialect(IrcStage.CONFIG, TestRules.usual());
  private final TestClient phone = registered("alice");
  private final TestClient desk = attached("alice");

  @Test
  void joinWithNamesPartAndNick() {
    phone.say("JOIN #room");
    var joined = phone.lines();
    assertThat(joined)
        .containsExactly(
            ":alice!alice@127.0.0.1 JOIN #room",
            ":irc.test 353 alice = #room :@alice",
            ":irc.test 366 alice #room :End of /NAMES list");
    assertThat(desk.lines()).isEqualTo(joined);
    phone.say("NICK alicia").say("PART #room :bye");
    var left = phone.lines();
    assertThat(left)
        .containsExactly(
            ":alice!alice@127.0.0.1 NICK :alicia", ":alicia!alice@127.0.0.1 PART #room :bye");
    assertThat(desk.lines()).isEqualTo(left);
  }

  @Test
  void whatOneSaysTheOtherShows() {
    var bob = registered("bob");
    phone.say("JOIN #room");
    bob.say("JOIN #room");
    clear(bob);
    clear(phone);
    clear(desk);
    phone.say("PRIVMSG #room :hi").say("PRIVMSG bob :psst");
    assertThat(phone.lines()).isEmpty();
    assertThat(desk.lines())
        .containsExactly(
            ":alice!alice@127.0.0.1 PRIVMSG #room :hi", ":alice!alice@127.0.0.1 PRIVMSG bob :psst");
    bob.say("PRIVMSG alice :hm");
    assertThat(phone.lines()).containsExactly(":bob!bob@127.0.0.1 PRIVMSG alice :hm");
    assertThat(desk.lines()).containsExactly(":bob!bob@127.0.0.1 PRIVMSG alice :hm");
  }

  @Test
  void whatOneWritesToThemselvesComesOnceToEach() {
    phone.say("PRIVMSG alice :note");
    assertThat(phone.lines()).containsExactly(":alice!alice@127.0.0.1 PRIVMSG alice :note");
    assertThat(desk.lines()).containsExactly(":alice!alice@127.0.0.1 PRIVMSG alice :note");
  }

  @Test
  void howFarOneHasReadIsToldToTheOther() {
    desk.say("CAP REQ draft/read-marker");
    clear(desk);
    phone.say("MARKREAD bob timestamp=2025-01-04T14:33:26.123Z");
    assertThat(phone.lines())
        .containsExactly(":irc.test MARKREAD bob timestamp=2025-01-04T14:33:26.123Z");
    assertThat(desk.lines())
        .containsExactly(":irc.test MARKREAD bob timestamp=2025-01-04T14:33:26.123Z");
    phone.say("MARKREAD bob timestamp=2025-01-03T14:33:26.123Z");
    assertThat(phone.lines())
        .containsExactly(":irc.test MARKREAD bob timestamp=2025-01-04T14:33:26.123Z");
    assertThat(desk.lines()).isEmpty();
  }

  @Test
  void awayAndTopic() {
    phone.say("JOIN #room").say("AWAY :lunch").say("TOPIC #room :birds");
    clear(phone);
    phone.say("AWAY");
    assertThat(phone.lines())
        .containsExactly(":irc.test 305 alice :You are no longer marked as being away");
    assertThat(desk.lines())
        .endsWith(
            ":irc.test 306 alice :You have been marked as being away",
            ":alice!alice@127.0.0.1 TOPIC #room :birds",
            ":irc.test 305 alice :You are no longer marked as being away");
  }

  @Test
  void whenOneLeavesTheOtherStays() {
    var bob = registered("bob");
    phone.say("JOIN #room");
    bob.say("JOIN #room");
    clear(bob);
    phone.say("QUIT");
    assertThat(bob.lines()).isEmpty();
    clear(desk);
    bob.say("PRIVMSG #room :still here?");
    assertThat(desk.lines()).containsExactly(":bob!bob@127.0.0.1 PRIVMSG #room :still here?");
    desk.disconnect();
    assertThat(bob.lines()).containsExactly(":alice!alice@127.0.0.1 QUIT :Connection closed");
  }

  private TestClient registered(String nick) {
    return registered(chat.connect(irc), nick);
  }

  private static TestClient registered(TestClient client, String nick) {
    client.say("NICK " + nick).say("USER " + nick + " 0 * :x");
    clear(client);
    return client;
  }

  /// Logged in to the account of that name too.
  private TestClient attached(String nick) {
    phone.say("REGISTER * * sesame");
    clear(phone);
    return registered(chat.connect(irc).say("PASS " + nick + ":sesame"), nick);
  }

  private static void clear(TestClient client) {
    var _ = client.lines();
  }
}
