package parley.dialect.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.dialect.TestChat;
import parley.dialect.TestClient;

/// Whoever is not registered changes nothing and learns nothing of anyone, in whatever order they
/// say what they say.
class BeforeRegistrationTest {
  private final TestChat chat = new TestChat(TestRules.usual());
  private final IrcDialect irc = new IrcDialect(IrcStage.CONFIG, TestRules.usual());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "NICK eve",
        "USER e 0 * :e",
        "CAP LS 302,NICK eve,USER e 0 * :e",
        "NICK eve,CAP REQ :message-tags batch,USER e 0 * :e",
        "CAP LS,CAP REQ :echo-message,NICK eve,NICK ann,USER e 0 * :e"
      })
  void nothingHappens(String begun) {
    var ann = chat.connect(irc);
    List.of("NICK ann", "USER whoann 0 * :a", "JOIN #room", "TOPIC #room :secret")
        .forEach(ann::say);
    int before = chat.events().size();
    ann.lines();
    for (IrcCommand command : IrcCommand.values()) {
      // What registers is another matter; DIE and the like need more than a name.
      if (!List.of("CAP", "NICK", "USER", "QUIT").contains(command.name())) {
        var eve = begin(begun);
        for (String params : List.of("", " #room", " ann :x", " #room ann :x", " * +o ann")) {
          eve.say(command.name() + params);
        }
        assertThat(String.join("\n", eve.lines()))
            .as("%s after %s", command, begun)
            .doesNotContain("secret", "whoann", " 332 ", " 353 ", " 001 ");
        eve.disconnect();
      }
    }
    assertThat(chat.events()).hasSize(before);
    assertThat(chat.chat().persons()).hasSize(1);
    assertThat(ann.lines()).isEmpty();
  }

  @Test
  void whatWasSaidBeforeRegistrationIsNotDoneAfterIt() {
    var eve = begin("NICK eve,JOIN #room,MODE eve +i,AWAY :gone,OPER a b,USER e 0 * :e");
    eve.lines();
    assertThat(chat.chat().rooms()).isEmpty();
    assertThat(chat.chat().persons())
        .singleElement()
        .satisfies(
            person -> {
              assertThat(person.away()).isNull();
              assertThat(person.flags()).isEmpty();
              assertThat(person.operator()).isNull();
            });
  }

  @Test
  void aNickIsHeldByNobodyBeforeRegistration() {
    var eve = begin("CAP LS,NICK ann,USER e 0 * :e");
    var ann = begin("NICK ann");
    ann.say("USER a 0 * :a");
    assertThat(ann.lines()).anyMatch(line -> line.contains(" 001 ann "));
    eve.lines();
    eve.say("CAP END");
    assertThat(eve.lines()).containsExactly(":irc.test 433 * ann :Nickname is already in use");
    assertThat(chat.chat().persons()).hasSize(1);
  }

  @Test
  void whatIsHeldOfThemIsBounded() {
    var eve = begin("CAP LS 302");
    for (int i = 0; i < 1000; i++) {
      eve.say("USER " + "u".repeat(200) + " 0 * :" + "r".repeat(200));
      eve.say("NICK eve" + i);
      eve.say("PASS " + "p".repeat(400));
      eve.say("CAP REQ :server-time batch");
      eve.say("AUTHENTICATE " + "A".repeat(400));
      eve.say("@label=l" + i + " CAP LS");
      eve.say("BATCH +b" + i + " x");
    }
    eve.lines();
    eve.say("CAP END");
    assertThat(chat.chat().persons())
        .singleElement()
        .satisfies(
            person -> {
              assertThat(person.nick().text()).isEqualTo("eve999");
              assertThat(person.identity().user()).hasSize(Isupport.USER_BYTES_MAX);
              assertThat(person.identity().realName().length()).isLessThanOrEqualTo(512);
            });
  }

  private TestClient begin(String begun) {
    var client = chat.connect(irc);
    for (String line : begun.split(",", -1)) {
      client.say(line);
    }
    client.lines();
    return client;
  }
}
