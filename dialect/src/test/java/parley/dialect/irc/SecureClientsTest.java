package parley.dialect.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import parley.core.AddressRange;
import parley.dialect.Gateway;
import parley.dialect.TestChat;
import parley.dialect.TestClient;

/// What clients are told that come over TLS.
class SecureClientsTest {
  private static final TestClient.From TLS = new TestClient.From("192.0.2.1", true, null);

  private final TestChat chat = new TestChat();

  private TestClient connect(TestClient.From from) {
    return connect(from, Access.USUAL);
  }

  private TestClient connect(TestClient.From from, Access access) {
    return chat.connect(new IrcDialect(IrcStage.CONFIG, chat.rules(), access), from);
  }

  private static Access wanting(String time, boolean preload) {
    return new Access(new Sts(6697, Duration.parse(time), preload), List.of());
  }

  private static String lastCapability(TestClient client) {
    var line = client.lines().getLast();
    return line.substring(line.lastIndexOf(' ') + 1);
  }

  @Test
  void whatHoldsOfThemIsToldWithTheWelcome() {
    var secure = connect(TLS).say("NICK alice").say("USER alice 0 * :Alice").lines();
    var plain = connect(TestClient.From.HERE).say("NICK bob").say("USER bob 0 * :Bob").lines();

    assertThat(secure)
        .containsSubsequence(":irc.test 221 alice +Z", ":irc.test 422 alice :MOTD File is missing");
    assertThat(plain).noneMatch(line -> line.contains(" 221 "));
  }

  @Test
  void whoComesWithoutIsToldWhereTls() {
    assertThat(
            lastCapability(connect(TestClient.From.HERE, wanting("P30D", true)).say("CAP LS 302")))
        .isEqualTo("sts=port=6697");
  }

  @Test
  void whoComesOverTlsIsToldForHowLong() {
    assertThat(lastCapability(connect(TLS, wanting("P30D", false)).say("CAP LS 302")))
        .isEqualTo("sts=duration=2592000");
    assertThat(lastCapability(connect(TLS, wanting("P30D", true)).say("CAP LS 302")))
        .isEqualTo("sts=duration=2592000,preload");
  }

  @Test
  void whoCannotReadValuesIsNotTold() {
    assertThat(connect(TLS, wanting("P30D", true)).say("CAP LS").lines().toString())
        .doesNotContain("sts");
    assertThat(connect(TLS).say("CAP LS 302").lines().toString()).doesNotContain("sts");
  }

  @Test
  void itIsNotForTheAsking() {
    var client = connect(TLS, wanting("P30D", true)).say("CAP REQ :sts");

    assertThat(client.lines()).containsExactly(":irc.test CAP * NAK :sts");
    assertThat(client.say("CAP LIST").lines()).containsExactly(":irc.test CAP * LIST :");
  }

  @Test
  void aGatewayIsKnownByItsCertificateAndWhoIsBehindItHasNone() {
    var print = "ab".repeat(32);
    var gateway =
        new Gateway(
            "web", null, print, List.of(Objects.requireNonNull(AddressRange.parse("10.0.0.0/8"))));
    var access = new Access(null, List.of(gateway));

    var right = connect(new TestClient.From("10.1.2.3", true, print), access);
    assertThat(right.say("WEBIRC - web x 192.0.2.9 :secure").lines()).isEmpty();
    assertThat(right.address()).isEqualTo("192.0.2.9");
    assertThat(right.isSecure()).isTrue();
    assertThat(right.certificateFingerprint()).isNull();
    for (var wrong :
        List.of(
            new TestClient.From("10.1.2.3", true, "cd".repeat(32)),
            new TestClient.From("10.1.2.3", true, null),
            new TestClient.From("11.1.2.3", true, print))) {
      var client = connect(wrong, access).say("WEBIRC - web x 192.0.2.9 :secure");
      assertThat(client.isClosed()).isTrue();
      assertThat(client.address()).isEqualTo(wrong.address());
    }
  }
}
