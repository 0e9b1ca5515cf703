package parley.dialect.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScramKeysTest {
  /// The exchange of RFC 7677 §3: password `pencil`.
  private static final String EXCHANGE =
      "n=user,r=rOprNGfwEbeRWgbNEkqO,"
          + "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,"
          + "s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096,"
          + "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0";

  private static final ScramKeys KEYS =
      ScramKeys.of("pencil", Base64.getDecoder().decode("W22ZaJ0SNY7soEsUEjb6gQ=="));

  @Test
  void theExampleOfTheStandardHolds() {
    assertThat(KEYS.isProvedBy("dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=", EXCHANGE)).isTrue();
    assertThat(KEYS.signature(EXCHANGE)).isEqualTo("6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=");
    assertThat(KEYS.salt()).isEqualTo("W22ZaJ0SNY7soEsUEjb6gQ==");
  }

  @Test
  void otherProofsAreNone() {
    assertThat(KEYS.isProvedBy("dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVU=", EXCHANGE)).isFalse();
    assertThat(KEYS.isProvedBy("dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=", EXCHANGE + " "))
        .isFalse();
    assertThat(KEYS.isProvedBy("AAAA", EXCHANGE)).isFalse();
    assertThat(KEYS.isProvedBy("=", EXCHANGE)).isFalse();
  }

  @Test
  void theTextFormIsUnderstood() {
    var again = Objects.requireNonNull(ScramKeys.parse(KEYS.format()));

    assertThat(again.format()).isEqualTo(KEYS.format());
    assertThat(again.signature(EXCHANGE)).isEqualTo(KEYS.signature(EXCHANGE));
    assertThat(KEYS.toString()).doesNotContain(KEYS.salt());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "SCRAM-SHA-256$0:c2FsdA==$AAAA:AAAA",
        "SCRAM-SHA-256$4096:c2FsdA==$AAAA:AAAA",
        "SCRAM-SHA-1$4096:c2FsdA==$AAAA:AAAA",
        "SCRAM-SHA-256$4096:=$=:=",
      })
  void otherTextsAreNone(String text) {
    assertThat(ScramKeys.parse(text)).isNull();
  }

  @Test
  void nobodysKeysAreAlwaysTheSame() {
    var one = ScramKeys.ofNobody("seed".getBytes(UTF_8));

    assertThat(ScramKeys.ofNobody("seed".getBytes(UTF_8)).format()).isEqualTo(one.format());
    assertThat(ScramKeys.ofNobody("other".getBytes(UTF_8)).salt()).isNotEqualTo(one.salt());
    assertThat(one.iterations()).isEqualTo(ScramKeys.ITERATIONS);
  }
}
