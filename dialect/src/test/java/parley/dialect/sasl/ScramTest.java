package parley.dialect.sasl;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.ongres.scram.client.ScramClient;
import com.ongres.scram.common.exception.ScramException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.core.Names;
import parley.core.Nick;
import parley.dialect.account.AccountAnswer;
import parley.dialect.account.AccountRefusal;
import parley.dialect.account.AccountRequest;
import parley.dialect.account.ScramKeys;

/// SCRAM against somebody else's client.
class ScramTest {
  private static final Names NAMES = new Names(30, 50);
  private static final Nick ALICE = Objects.requireNonNull(NAMES.nick("Alice"));
  private static final byte[] SALT = "0123456789abcdef".getBytes(US_ASCII);

  @ParameterizedTest
  @CsvSource({"alice,sesame", "ALICE,'a, b = c'", "Alice,s\u00e9same \u00aa"})
  void whoKnowsThePasswordIsLoggedIn(String name, String password) throws ScramException {
    var keys = ScramKeys.of(password, SALT);
    var server = Mechanism.SCRAM_SHA_256.begin(NAMES, null);
    var client = client(name, password);

    assertThat(server.respond(client.clientFirstMessage().toString()))
        .isEqualTo(new SaslStep.Ask(new AccountRequest.FindScram(ALICE)));
    var first = challenge(server.answered(new AccountAnswer.ScramFound(keys, "fresh")));
    client.serverFirstMessage(first);
    var proof = proof(server.respond(client.clientFinalMessage().toString()));
    assertThat(proof.keys().isProvedBy(proof.proof(), proof.exchange())).isTrue();
    client.serverFinalMessage(challenge(server.answered(new AccountAnswer.LoggedIn(ALICE))));
    assertThat(server.respond("")).isEqualTo(new SaslStep.Succeeded(ALICE));
  }

  @Test
  void anotherPasswordProvesNothing() throws ScramException {
    var server = Mechanism.SCRAM_SHA_256.begin(NAMES, null);
    var client = client("Alice", "open");

    server.respond(client.clientFirstMessage().toString());
    client.serverFirstMessage(
        challenge(
            server.answered(new AccountAnswer.ScramFound(ScramKeys.of("sesame", SALT), "fresh"))));
    var proof = proof(server.respond(client.clientFinalMessage().toString()));
    assertThat(proof.keys().isProvedBy(proof.proof(), proof.exchange())).isFalse();
    assertThat(server.answered(new AccountAnswer.Refused(AccountRefusal.WRONG)))
        .isEqualTo(new SaslStep.Failed(AccountRefusal.WRONG));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "n,,",
        "n=Alice,r=x",
        "p=tls-unique,,n=Alice,r=x",
        "n,a=Bob,n=Alice,r=x",
        "n,,m=ext,n=Alice,r=x",
        "n,,n=Al=ice,r=x",
        "n,,n=no nick,r=x",
        "n,,n=Alice,r=",
        "n,,n=Alice,r=\u0001"
      })
  void whatIsNoFirstMessageFails(String message) {
    assertThat(Mechanism.SCRAM_SHA_256.begin(NAMES, null).respond(message))
        .isEqualTo(new SaslStep.Failed(AccountRefusal.WRONG));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "c=biws,r=xfresh",
        "c=biws,r=x,p=AAAA",
        "c=biws,r=xfresher,p=AAAA",
        "c=eSws,r=xfresh,p=AAAA",
      })
  void whatIsNoLastMessageFails(String message) {
    var server = Mechanism.SCRAM_SHA_256.begin(NAMES, null);
    server.respond("n,,n=Alice,r=x");
    server.answered(new AccountAnswer.ScramFound(ScramKeys.of("sesame", SALT), "fresh"));

    assertThat(server.respond(message)).isEqualTo(new SaslStep.Failed(AccountRefusal.WRONG));
  }

  private static ScramClient client(String name, String password) {
    return ScramClient.builder()
        .advertisedMechanisms(List.of("SCRAM-SHA-256"))
        .username(name)
        .password(password.toCharArray())
        .build();
  }

  private static String challenge(SaslStep step) {
    assertThat(step).isInstanceOf(SaslStep.Challenge.class);
    return ((SaslStep.Challenge) step).text();
  }

  private static AccountRequest.ByScram proof(SaslStep step) {
    assertThat(step).isInstanceOf(SaslStep.Ask.class);
    return (AccountRequest.ByScram) ((SaslStep.Ask) step).request();
  }
}
