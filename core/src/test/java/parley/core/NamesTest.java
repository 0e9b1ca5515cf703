package parley.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
  private final Names names = new Names(8, 10);

  @ParameterizedTest
  @ValueSource(strings = {"Alice", "a", "_x", "[x]", "Zoë", "Ωmega", "名前", "a-1", "abcdefgh"})
  void theseAreNicks(String text) {
    assertThat(names.nick(text)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "1abc",
        "-abc",
        "a b",
        "a,b",
        "a:b",
        "a!b",
        "a@b",
        "#a",
        "a*",
        "abcdefghi",
        "a\u0000",
        "a\u200bb",
        "a\u202eb",
        "\u0301a",
        "a\n"
      })
  void theseAreNone(String text) {
    assertThat(names.nick(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"ALICE,alice", "ΑΣ,ας", "Zoë,Zoe\u0308", "Ａlice,alice"})
  void theseAreTheSame(String one, String other) {
    assertThat(names.nick(one)).isNotNull().isEqualTo(names.nick(other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"lobby", "#meta", "c++", "名前", "1"})
  void theseAreRooms(String text) {
    assertThat(names.room(text)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a,b", "a:b", "a\u0007", "a\u00a0b", "abcdefghijk"})
  void theseAreNoRooms(String text) {
    assertThat(names.room(text)).isNull();
  }

  @Test
  void aNickIsShownAsItWasWritten() {
    assertThat(names.nick("AlIcE")).isNotNull().hasToString("AlIcE");
  }
}
