package parley.client.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EndpointTest {
  @ParameterizedTest
  @CsvSource({
    "localhost, localhost, 6667",
    "localhost:7007, localhost, 7007",
    "127.0.0.1:1, 127.0.0.1, 1",
    "::1, ::1, 6667",
    "[::1], ::1, 6667",
    "[fe80::2]:8080, fe80::2, 8080",
    "host:, host, 6667"
  })
  void readsHostAndPort(String text, String host, int port) {
    assertThat(Endpoint.parse(text, 6667)).isEqualTo(new Endpoint(host, port, false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ":7007", "a b", "host:0", "host:65536", "host:x", "[::1]7", "[]:7"})
  void saysWhatIsWrong(String text) {
    assertThatThrownBy(() -> Endpoint.parse(text, 6667))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .isNotBlank();
  }

  @Test
  void port6697MeansTls() {
    assertThat(Endpoint.parse("irc.example:6697", 6667).tls()).isTrue();
    assertThat(Endpoint.parse("irc.example:6667", 6667).withTls().tls()).isTrue();
  }

  @Test
  void anAddressWithColonsIsWrittenInBrackets() {
    assertThat(Endpoint.parse("[::1]:7", 1)).hasToString("[::1]:7");
    assertThat(Endpoint.parse("host:7", 1)).hasToString("host:7");
  }
}
