package parley.wire.irc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NumericTest {
  @ParameterizedTest
  @CsvSource({
    "001, RPL_WELCOME",
    "005, RPL_ISUPPORT",
    "352, RPL_WHOREPLY",
    "353, RPL_NAMREPLY",
    "376, RPL_ENDOFMOTD",
    "417, ERR_INPUTTOOLONG",
    "433, ERR_NICKNAMEINUSE",
    "730, RPL_MONONLINE",
    "761, RPL_KEYVALUE",
    "903, RPL_SASLSUCCESS"
  })
  void isKnownByItsCode(String code, Numeric numeric) {
    assertThat(Numeric.of(code)).isEqualTo(numeric);
  }

  @ParameterizedTest
  @EnumSource
  void hasThreeDigitsOfItsOwn(Numeric numeric) {
    assertThat(numeric.code()).matches("[0-9]{3}");
    assertThat(Numeric.of(numeric.code())).isEqualTo(numeric);
    assertThat(numeric.isError()).isEqualTo(!numeric.name().startsWith("RPL_"));
  }

  @Test
  void otherCommandsAreNone() {
    assertThat(Numeric.of("999")).isNull();
    assertThat(Numeric.of("PING")).isNull();
  }
}
