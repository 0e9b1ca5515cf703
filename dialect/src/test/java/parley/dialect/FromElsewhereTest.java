package parley.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.core.Command;
import parley.core.Nick;
import parley.core.Speech;
import parley.dialect.join.JoinConfig;
import parley.dialect.join.JoinDialect;
import parley.dialect.login.LoginConfig;
import parley.dialect.login.LoginDialect;
import parley.dialect.plain.PlainConfig;
import parley.dialect.plain.PlainDialect;

/// What plain, login and join make of what they themselves cannot do: notices, client requests,
/// going away, several sessions of one person.
class FromElsewhereTest {
  private final TestChat chat = new TestChat();
  private final Dialect plainDialect = new PlainDialect(PlainConfig.usual(ZoneOffset.UTC));
  private final Dialect loginDialect = new LoginDialect(LoginConfig.usual());
  private final Dialect joinDialect = new JoinDialect(JoinConfig.usual(ZoneOffset.UTC));
  private final TestClient plain = chat.connect(plainDialect);
  private final TestClient login = chat.connect(loginDialect);
  private final TestClient join = chat.connect(joinDialect);

  // Speaks through its host only.
  private final TestClient other = chat.connect(loginDialect);

  private TestClient speaker = other;

  @BeforeEach
  void everyoneIsInTheLobby() {
    plain.say("/nick Pat");
    login.say("LOGIN Lea");
    join.say("JOIN:Jo");
    other.say("LOGIN Other");
    forget();
  }

  @Test
  void aNoticeIsAMessage() {
    say(Speech.NOTICE, "beware");
    assertHeard("Other: beware", "MSG Other beware", "Other [14:30:15]: beware");
  }

  @Test
  void aClientRequestIsNotHeard() {
    say(Speech.CTCP, "VERSION");
    tellAll(Speech.CTCP, "VERSION");
    assertHeard(null, null, null);
  }

  @Test
  void privateActionsAndNotices() {
    tellAll(Speech.ACTION, "waves");
    assertHeard("[Other -> you]: * waves", "DM Other * waves", "PRIVATE:Other:* waves");
    tellAll(Speech.NOTICE, "psst");
    assertHeard("[Other -> you]: psst", "DM Other psst", "PRIVATE:Other:psst");
  }

  @Test
  void goingAwayIsNotTold() {
    perform(other, new Command.SetAway(other.session(), "lunch"));
    perform(other, new Command.SetAway(other.session(), null));
    assertHeard(null, null, null);
  }

  @Test
  void plainIsToldThatWhoItWritesToIsAway() {
    perform(other, new Command.SetAway(other.session(), "\u0002lunch\u001b"));
    plain.say("/msg other hello?");
    assertThat(plain.lines()).containsExactly("* [you -> Other]: hello?", "* Other is away: lunch");
  }

  @Test
  void aClearedTopicIsToldInPlain() {
    var lobby = chat.rules().lobby();
    perform(other, new Command.SetTopic(other.session(), lobby, "Tea"));
    perform(other, new Command.SetTopic(other.session(), lobby, ""));
    assertThat(plain.lines())
        .containsExactly("* Other set the topic: Tea", "* Other cleared the topic");
    assertThat(plain.say("/history").lines())
        .containsExactly(
            "* [14:30:15] Other set the topic: Tea", "* [14:30:15] Other cleared the topic");
  }

  @Test
  void whatOneSaysInAnotherSessionIsHeard() {
    attach("Pat");
    say(Speech.MESSAGE, "from my phone");
    assertHeard("Pat: from my phone", "MSG Pat from my phone", "Pat [14:30:15]: from my phone");
  }

  @Test
  void loginAndJoinHearOnesOtherSessionOnce() {
    attach("Lea");
    say(Speech.MESSAGE, "from my phone");
    assertHeard("Lea: from my phone", "MSG Lea from my phone", "Lea [14:30:15]: from my phone");
    attach("Jo");
    say(Speech.MESSAGE, "and mine");
    assertHeard("Jo: and mine", "MSG Jo and mine", "Jo [14:30:15]: and mine");
  }

  @Test
  void aNewNameFromAnotherSessionIsToldInPlain() {
    attach("Pat");
    perform(speaker, new Command.Rename(speaker.session(), nick("Patty")));
    assertHeard("* Pat is now Patty", null, "USER_LEFT:Pat");
    assertHeard(null, null, "USER_JOINED:Patty");
  }

  @Test
  void aPersonStaysWhileOneSessionDoes() {
    attach("Pat");
    plain.disconnect();
    assertHeard(null, null, null);
    speaker.disconnect();
    assertThat(login.next()).isEqualTo("INFO Pat disconnected");
    assertThat(join.next()).isEqualTo("USER_LEFT:Pat");
  }

  private void attach(String name) {
    other.disconnect();
    var again = chat.connect(loginDialect);
    var nick = nick(name);
    var known = Objects.requireNonNull(chat.chat().person(nick));
    perform(again, new Command.ChangeAccount(known.sessions().getFirst().id(), name));
    perform(again, new Command.Attach(again.session(), nick, known.identity(), name));
    speaker = again;
    forget();
  }

  private void say(Speech speech, String text) {
    perform(speaker, new Command.Say(speaker.session(), chat.rules().lobby(), speech, text));
  }

  private void tellAll(Speech speech, String text) {
    for (String name : new String[] {"Pat", "Lea", "Jo"}) {
      perform(speaker, new Command.Tell(speaker.session(), nick(name), speech, text));
    }
  }

  private void perform(TestClient client, Command command) {
    assertThat(client.perform(command)).isNull();
    chat.endTurn();
  }

  private Nick nick(String name) {
    return Objects.requireNonNull(chat.rules().names().nick(name));
  }

  private void forget() {
    var _ = plain.lines();
    var _ = login.lines();
    var _ = join.lines();
  }

  private void assertHeard(
      @Nullable String inPlain, @Nullable String inLogin, @Nullable String inJoin) {
    assertThat(plain.next()).isEqualTo(inPlain);
    assertThat(login.next()).isEqualTo(inLogin);
    assertThat(join.next()).isEqualTo(inJoin);
  }
}
