package parley.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Passwords match their own hash and no other.
class PasswordHashTest {
  private static final byte[] SALT =
      "0123456789abcdef".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

  @Test
  void aPasswordMatchesItsHashAlone() {
    var hash = PasswordHash.of("correct horse", SALT);
    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$MDEyMzQ1Njc4OWFiY2RlZg$");
    assertThat(PasswordHash.isHash(hash)).isTrue();
    assertThat(PasswordHash.matches("correct horse", hash)).isTrue();
    assertThat(PasswordHash.matches("correct horsf", hash)).isFalse();
    assertThat(PasswordHash.matches("", hash)).isFalse();
  }

  @Test
  void theSaltMakesADifference() {
    byte[] other = SALT.clone();
    other[0]++;
    assertThat(PasswordHash.of("p", other)).isNotEqualTo(PasswordHash.of("p", SALT));
  }

  @Test
  void formsOfOneCharacterAreOne() {
    var hash = PasswordHash.of("caf\u00e9", SALT);
    assertThat(PasswordHash.matches("cafe\u0301", hash)).isTrue();
  }

  @Test
  void whatWasMadeElsewhereIsUnderstood() {
    // From the tests of the reference implementation.
    var hash =
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
    assertThat(PasswordHash.matches("password", hash)).isTrue();
    assertThat(PasswordHash.matches("Password", hash)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "password",
        "$argon2i$v=19$m=64,t=1,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=19$m=9999999,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=19$m=4,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=19$m=64,t=0,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=19$m=64,t=999,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=19$m=64,t=1,p=1$c29tZXNhbHQzz$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"
      })
  void whatIsNoHashMatchesNothing(String encoded) {
    assertThat(PasswordHash.isHash(encoded)).isFalse();
    assertThat(PasswordHash.matches("password", encoded)).isFalse();
  }
}
