package parley.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.core.CaseMapping;
import parley.core.Names;
import rocks.xmpp.precis.PrecisProfiles;

class UnicodeSpellingTest {
  private final UnicodeSpelling spelling = new UnicodeSpelling(true);
  private final Names names = new Names(30, 50, CaseMapping.PRECIS, spelling);

  @ParameterizedTest
  @ValueSource(
      strings = {"Zoë", "Ωmega", "Иван", "名前", "שלום", "שלום2", "straße", "ｆｕｌｌ", "Σίσυφος", "ı"})
  void theseAreNicks(String nick) {
    assertThat(names.nick(nick)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\u200db", // joiner
        "ab\u00a0",
        "שלוםa", // both directions
        "aשלום",
        "\u0661\u0662", // begins with digits
        "\ufb01n", // ligature
        "\ud835\udc00lice", // mathematical bold
        "x\u00b2",
        "l\u00b7l",
        "\u202ealice",
        "\uff5ealice", // full-width tilde
        "\uff20lice", // full-width at
        "\uff03room"
      })
  void theseAreNone(String nick) {
    assertThat(names.nick(nick)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "Alice,\uff21lice", // full-width
    "straße,STRASSE",
    "straße,STRAẞE",
    "Σίσυφος,ΣΊΣΥΦΟΣ", // final sigma
    "Σίσυφος,Σίσυφοσ",
    "\u0131van,ivan", // dotless i
    "e\u0323\u0302,e\u0302\u0323", // accents in either order
    "\u1ec7,e\u0302\u0323"
  })
  void theseAreTheSame(String one, String other) {
    assertThat(names.nick(one)).isNotNull().isEqualTo(names.nick(other));
  }

  @ParameterizedTest
  @CsvSource({
    "alice,\u0430lice", // Cyrillic a
    "Alice,\u0410lice",
    "bob,b\u03bfb", // Greek o
    "BOB,\u0392\u039f\u0392", // all Greek
    "ivan,\u0406van", // Cyrillic I, which looks like a capital I
    "lvan,\u0406van", // and like an l
    "ivan,\u0456van",
    "Ivan,\ua4f2van", // Lisu, which has one case
    "scope,\u0455\u0441\u043e\u0440\u0435",
    "Zoë,Z\u043eё", // both beyond ASCII
    "paypal,p\u0430yp\u0430l"
  })
  void theseLookAlike(String one, String other) {
    assertThat(names.nick(one)).isNotNull().isNotEqualTo(names.nick(other));
    assertThat(lookAlike(one, other)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"zoe,zoë", "lily,l1ly", "иван,ivan", "modern,rnodern", "Петя,Вася", "名前,名"})
  void theseDoNot(String one, String other) {
    assertThat(lookAlike(one, other)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nick\u0405erv", // Cyrillic S
        "\u039dickServ", // Greek N
        "\u0421\u04bb\u0430n\u0455\u0435rv", // mostly Cyrillic
        "chanserv\u0301",
        "n\u0456ckserv"
      })
  void noNickLooksLikeThatOfAService(String name) {
    boolean isMarked = name.endsWith("\u0301");
    assertThat(names.nick(name) == null).isEqualTo(!isMarked);
    assertThat(names.isReserved(name)).isEqualTo(!isMarked);
    var careless = new Names(30, 50, CaseMapping.PRECIS, new UnicodeSpelling(false));
    assertThat(careless.nick(name)).isNotNull();
  }

  @Test
  void nothingLooksLikeAnythingWhereThatDoesNotMatter() {
    assertThat(new UnicodeSpelling(false).looks("\u0430lice")).isEmpty();
  }

  @Test
  void whatPrecisTakesForTheSameIsTheSame() {
    for (int c = 0x80; c <= Character.MAX_CODE_POINT; c++) {
      var text = "a" + Character.toString(c);
      var nick = names.nick(text);
      if (nick != null) {
        var lower = PrecisProfiles.USERNAME_CASE_MAPPED.enforce(text);
        assertThat(Names.fold(lower)).as("%x", c).isEqualTo(nick.key());
        assertThat(Names.fold(nick.key())).as("%x twice", c).isEqualTo(nick.key());
      }
    }
  }

  private boolean lookAlike(String one, String other) {
    var looks = new HashSet<>(looks(one));
    looks.retainAll(looks(other));
    return !looks.isEmpty();
  }

  private List<String> looks(String name) {
    return name.chars().allMatch(c -> c < 0x80) ? List.of(Names.fold(name)) : spelling.looks(name);
  }
}
