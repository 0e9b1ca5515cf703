package parley.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstBytesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "GET / HTTP/1.1|HTTP",
        "HEAD /|HTTP",
        "POST /|HTTP",
        "OPTIONS *|HTTP",
        "PRI * HTTP/2.0|HTTP",
        "get /|OTHER",
        "GETTING on|OTHER",
        "CAP LS 302|IRC",
        "NICK alice|IRC",
        "nick alice|IRC",
        "PASS secret|IRC",
        "USER a 0 * :A|IRC",
        "AUTHENTICATE PLAIN|IRC",
        "WEBIRC pass|IRC",
        "Nick alice|OTHER",
        "Pass the salt|OTHER",
        "NICKNAMES|OTHER",
        "NICK:a|OTHER",
        "LOGIN Alice|LOGIN",
        "login Alice|OTHER",
        "JOIN:Alice|JOIN",
        "JOIN Alice|OTHER",
        "join:Alice|OTHER",
        "John: Hi|OTHER",
        "Hi|OTHER",
        " NICK a|OTHER",
        "NICK|UNDECIDED",
        "P|UNDECIDED",
        "G|UNDECIDED",
        "JOIN|UNDECIDED",
        "LOGIN|UNDECIDED",
        "''|UNDECIDED"
      })
  void tellsTheLanguage(String sent, FirstBytes expected) {
    assertThat(detect(sent)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "POST / HTTP/1.1,      true",
    "GET /a?b=c HTTP/1.0,  true",
    "PRI * HTTP/2.0,       true",
    "GET well soon,        false",
    "GET / HTTP,           false",
    "POST /,               false",
    "GET,                  false",
    "'',                   false",
    "Alice: GET HTTP/1.1,  false",
  })
  void tellsARequestFromALine(String line, boolean isRequest) {
    var bytes = ("x" + line).getBytes(StandardCharsets.UTF_8);
    assertThat(FirstBytes.isHttpRequest(bytes, 1, bytes.length)).isEqualTo(isRequest);
  }

  @Test
  void tellsTlsByItsRecord() {
    assertThat(detect("\u0016\u0003\u0001\u0002")).isEqualTo(FirstBytes.TLS);
    assertThat(detect("\u0016")).isEqualTo(FirstBytes.UNDECIDED);
    assertThat(detect("\u0016\u0016")).isEqualTo(FirstBytes.OTHER);
    assertThat(FirstBytes.TLS.language()).isEqualTo(Language.TLS);
  }

  @Test
  void anEndedLineAnnouncesNothing() {
    assertThat(detect("LOGIN\n")).isEqualTo(FirstBytes.OTHER);
    assertThat(detect("\n")).isEqualTo(FirstBytes.OTHER);
  }

  @Test
  void telnetAnnouncesNothing() {
    assertThat(detect("\u00ff\u00fb\u0018")).isEqualTo(FirstBytes.OTHER);
    assertThat(FirstBytes.OTHER.language()).isNull();
    assertThat(FirstBytes.UNDECIDED.language()).isNull();
  }

  @SeededTest
  void aDecisionStands(long seed) {
    Generator generator = new Generator(seed);
    byte[] bytes =
        generator.bytes(
            "GET ", "G", "POST ", "P", "CAP ", "nick", " ", "JOIN", ":", "LOGIN ", "\u0016\u0003");

    FirstBytes before = FirstBytes.UNDECIDED;
    for (int to = 0; to <= bytes.length; to++) {
      FirstBytes now = FirstBytes.detect(bytes, 0, to);
      if (before != FirstBytes.UNDECIDED) {
        assertThat(now).isEqualTo(before);
      }
      before = now;
    }
    assertThat(bytes.length < 13 || before != FirstBytes.UNDECIDED).isTrue();
  }

  private static FirstBytes detect(String sent) {
    byte[] bytes = ("?" + sent + "?").getBytes(StandardCharsets.ISO_8859_1);
    return FirstBytes.detect(bytes, 1, bytes.length - 1);
  }
}
