package parley.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseMappingTest {
  @ParameterizedTest
  @CsvSource({
    "PRECIS,ÀLICE[,àlice[",
    "PRECIS,straße,STRASSE",
    "PRECIS,STRAẞE,straße",
    "ASCII,ALICE,alice",
    "ASCII,A[]\\~,a[]\\~",
    "RFC1459,Alice[]\\~,aLICE{}|^"
  })
  void theseAreTheSame(CaseMapping casemapping, String one, String other) {
    assertThat(casemapping.fold(one)).isEqualTo(casemapping.fold(other));
  }

  @ParameterizedTest
  @CsvSource({
    "PRECIS,a[,a{",
    "ASCII,a[,a{",
    "ASCII,Ü,ü",
    "RFC1459,Ü,ü",
    "RFC1459,a_,a-",
    "RFC1459,`,@"
  })
  void theseAreNot(CaseMapping casemapping, String one, String other) {
    assertThat(casemapping.fold(one)).isNotEqualTo(casemapping.fold(other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Zoë", "名前", "Ａlice", "\u0131"})
  void nicksAreOfAsciiWhereOnlyThatIsFolded(String nick) {
    for (var casemapping : new CaseMapping[] {CaseMapping.ASCII, CaseMapping.RFC1459}) {
      var names = new Names(30, 50, casemapping, Spelling.ANY);
      assertThat(names.nick(nick)).isNull();
      assertThat(names.room(nick)).isNotNull();
      assertThat(names.nick("[Alice]")).isNotNull();
    }
  }

  @Test
  void whoIsTheSameIsFoundByEitherName() {
    var names = new Names(30, 50, CaseMapping.RFC1459, Spelling.ANY);
    assertThat(names.nick("nick[away]")).isNotNull().isEqualTo(names.nick("NICK{away}"));
    assertThat(names.room("a\\b~")).isNotNull().isEqualTo(names.room("A|B^"));
  }

  @ParameterizedTest
  @CsvSource({
    "RFC1459,a[*,A{B}",
    "RFC1459,a|*,a\\b",
    "RFC1459,a\\\\b,A|B",
    "RFC1459,\\*x,*X",
    "PRECIS,Ü*,übel",
    "ASCII,Ü*,übel"
  })
  void masksFit(CaseMapping casemapping, String mask, String text) {
    assertThat(Mask.of(mask, casemapping).matches(casemapping.foldMasked(text))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"PRECIS,a[*,a{b", "RFC1459,\\*x,yx", "ASCII,a|,a\\"})
  void masksDoNotFit(CaseMapping casemapping, String mask, String text) {
    assertThat(Mask.of(mask, casemapping).matches(casemapping.foldMasked(text))).isFalse();
  }

  @Test
  void masksThatMeanTheSameAreTheSame() {
    assertThat(BanMask.parse("Nick[!*@*", CaseMapping.RFC1459))
        .isEqualTo(BanMask.parse("nick{!*@*", CaseMapping.RFC1459));
    assertThat(BanMask.parse("Nick[!*@*", CaseMapping.PRECIS))
        .isNotEqualTo(BanMask.parse("nick{!*@*", CaseMapping.PRECIS));
    // The account and the real name are two things, though the letters differ in case only.
    assertThat(BanMask.parse("R:x")).isNotEqualTo(BanMask.parse("r:x"));
  }
}
