package parley.dialect.irc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import parley.core.Command;
import parley.dialect.TestChat;
import parley.dialect.TestClient;

/// What is told when someone is seen under another host, which no command of IRC asks for by
/// itself.
class ChangeHostTest {
  private final TestChat chat = new TestChat(TestRules.usual());
  private final IrcDialect irc = new IrcDialect(IrcStage.CONFIG, TestRules.usual());
  private final TestClient alice = enter("alice", "");
  private final TestClient modern = enter("modern", "chghost");
  private final TestClient classic = enter("classic", "extended-join away-notify");
  private final TestClient stranger = connect("stranger", "chghost");

  @Test
  void whoKnowsItIsToldAndAllOthersSeeThemLeaveAndComeBack() {
    alice.say("AWAY :lunch");
    read();
    assertThat(alice.perform(new Command.ChangeHost(alice.session(), "al", "staff.test"))).isNull();
    alice.say("");
    assertThat(modern.lines()).containsExactly(":alice!alice@127.0.0.1 CHGHOST al staff.test");
    assertThat(classic.lines())
        .containsExactly(
            ":alice!alice@127.0.0.1 QUIT :Changing host",
            ":alice!al@staff.test JOIN #room * :Real alice",
            ":alice!al@staff.test AWAY :lunch",
            ":irc.test MODE #room +o alice");
    assertThat(stranger.lines()).isEmpty();
    assertThat(alice.lines())
        .containsExactly(":irc.test 396 alice staff.test :is now your displayed host");
  }

  @Test
  void oneselfIsToldTheSame() {
    read();
    assertThat(modern.perform(new Command.ChangeHost(modern.session(), "m", "h.test"))).isNull();
    modern.say("");
    assertThat(modern.lines()).containsExactly(":modern!modern@127.0.0.1 CHGHOST m h.test");
    assertThat(modern.say("USERHOST modern").lines())
        .containsExactly(":irc.test 302 modern :modern=+m@h.test");
    assertThat(modern.perform(new Command.ChangeHost(modern.session(), "m", "h.test"))).isNull();
    assertThat(modern.say("").lines()).isEmpty();
  }

  private TestClient enter(String nick, String capabilities) {
    return connect(nick, capabilities).say("JOIN #room");
  }

  private TestClient connect(String nick, String capabilities) {
    return chat.connect(irc)
        .say("CAP REQ :" + capabilities)
        .say("NICK " + nick)
        .say("USER " + nick + " 0 * :Real " + nick)
        .say("CAP END");
  }

  private void read() {
    var _ = alice.lines();
    var _ = modern.lines();
    var _ = classic.lines();
    var _ = stranger.lines();
  }
}
