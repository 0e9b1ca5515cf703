package parley.dialect.irc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import parley.dialect.TestChat;
import parley.dialect.TestClient;

/// What clients are told that come over TLS.
class SecureClientsTest {
  private static final TestClient.From TLS = new TestClient.From("192.0.2.1", true, null);

  private final TestChat chat = new TestChat();

  private TestClient connect(TestClient.From from) {
    return chat.connect(new IrcDialect(IrcStage.CONFIG, chat.rules()), from);
  }

  @Test
  void whatHoldsOfThemIsToldWithTheWelcome() {
    var secure = connect(TLS).say("NICK alice").say("USER alice 0 * :Alice").lines();
    var plain = connect(TestClient.From.HERE).say("NICK bob").say("USER bob 0 * :Bob").lines();

    assertThat(secure)
        .containsSubsequence(":irc.test 221 alice +Z", ":irc.test 422 alice :MOTD File is missing");
    assertThat(plain).noneMatch(line -> line.contains(" 221 "));
  }
}
