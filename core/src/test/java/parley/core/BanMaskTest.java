package parley.core;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.core.Scene.arrive;
import static parley.core.Scene.join;
import static parley.core.Scene.mask;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BanMaskTest {
  @ParameterizedTest
  @CsvSource({
    "bob, bob!*@*",
    "bob!u, bob!u@*",
    "u@host, *!u@host",
    "@host, *!*@host",
    "host.example, *!*@host.example",
    "::1, *!*@::1",
    "bob!u@host, bob!u@host",
    "m:bob, m:bob!*@*",
    "!r:x*, !r:x*",
    "m:!c:#java, m:!c:#java"
  })
  void whatIsMissingIsFilledIn(String written, String text) {
    assertThat(mask(written).text()).isEqualTo(text);
    assertThat(mask(text)).isEqualTo(mask(written));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "m:", "m:m:x", "!m:x", "a:", "r:", "two words", "a\u0001b"})
  void theseAreNone(String text) {
    assertThat(BanMask.parse(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "ALICE, true",
    "bob, false",
    "*!user@host, true",
    "*!*@hosts, false",
    "r:al*, true",
    "r:bob, false",
    "c:JAVA, true",
    "c:#java, true",
    "c:rust, false",
    "!c:rust, true",
    "!r:*, false",
    "R:*, false",
    "!a:*, true"
  })
  void itMeansWhomItSays(String text, boolean expected) {
    var scene = new Scene().given(arrive(1, "Alice"), join(1, "java"));

    assertThat(mask(text).matches(scene.person("alice"))).isEqualTo(expected);
  }

  @Test
  void caseDoesNotCount() {
    assertThat(mask("BOB!*@*")).isEqualTo(mask("bob")).hasSameHashCodeAs(mask("bob"));
    assertThat(mask("m:bob")).isNotEqualTo(mask("bob"));
    assertThat(mask("m:bob").isMute()).isTrue();
  }
}
