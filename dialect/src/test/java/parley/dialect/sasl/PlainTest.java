package parley.dialect.sasl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.core.Names;
import parley.core.Nick;
import parley.dialect.account.AccountRefusal;
import parley.dialect.account.AccountRequest;

/// PLAIN and EXTERNAL.
class PlainTest {
  private static final Names NAMES = new Names(30, 50);
  private static final Nick ALICE = Objects.requireNonNull(NAMES.nick("Alice"));
  private static final SaslStep WRONG = new SaslStep.Failed(AccountRefusal.WRONG);

  @ParameterizedTest
  @ValueSource(strings = {"\0Alice\0sesame", "alice\0Alice\0sesame"})
  void thePasswordIsAskedAbout(String response) {
    assertThat(Mechanism.PLAIN.begin(NAMES, null).respond(response))
        .isEqualTo(new SaslStep.Ask(new AccountRequest.ByPassword(ALICE, "sesame")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Alice",
        "Alice\0sesame",
        "\0Alice\0",
        "\0\0sesame",
        "Bob\0Alice\0sesame",
        "\0Alice\0ses\0ame",
        "\0no nick\0sesame"
      })
  void otherFormsFail(String response) {
    assertThat(Mechanism.PLAIN.begin(NAMES, null).respond(response)).isEqualTo(WRONG);
  }

  @Test
  void theCertificateIsAskedAbout() {
    assertThat(Mechanism.EXTERNAL.begin(NAMES, "aa").respond(""))
        .isEqualTo(new SaslStep.Ask(new AccountRequest.ByCertificate("aa", null)));
    assertThat(Mechanism.EXTERNAL.begin(NAMES, "aa").respond("Alice"))
        .isEqualTo(new SaslStep.Ask(new AccountRequest.ByCertificate("aa", ALICE)));
    assertThat(Mechanism.EXTERNAL.begin(NAMES, "aa").respond("no nick")).isEqualTo(WRONG);
    assertThat(Mechanism.EXTERNAL.begin(NAMES, null).respond("")).isEqualTo(WRONG);
  }

  @Test
  void secretsAreNotShown() {
    assertThat(Mechanism.PLAIN.begin(NAMES, null).respond("\0Alice\0sesame").toString())
        .doesNotContain("sesame");
  }
}
