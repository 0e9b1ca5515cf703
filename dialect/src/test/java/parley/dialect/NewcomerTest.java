package parley.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.core.Names;

/// The user name that IRC sees of people who have none.
class NewcomerTest {
  @ParameterizedTest
  @CsvSource({
    "Alice, alice",
    "Bob_42, bob42",
    "[away], away",
    "ABCDEFGHIJKLMNOP, abcdefghij",
    "Алиса, user",
    "_-_, user",
    "Ünsal, nsal"
  })
  void isMadeOfTheNick(String name, String user) {
    var nick = Objects.requireNonNull(new Names(30, 50).nick(name));
    assertThat(Newcomer.user(nick)).isEqualTo(user);
  }
}
