package parley.server.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustedTest {
  @ParameterizedTest
  @CsvSource({
    "192.0.2.1,       192.0.2.1,   true",
    "192.0.2.1,       192.0.2.2,   false",
    "10.0.0.0/8,      10.255.0.1,  true",
    "10.0.0.0/8,      11.0.0.1,    false",
    "192.0.2.128/25,  192.0.2.200, true",
    "192.0.2.128/25,  192.0.2.100, false",
    "0.0.0.0/0,       203.0.113.9, true",
    "0.0.0.0/0,       ::1,         false",
    "2001:db8::/32,   2001:db8::9, true",
    "2001:db8::/32,   2001:db9::9, false",
    "::1,             ::1,         true",
    "unix,            127.0.0.1,   false",
  })
  void knowsAddresses(String trusted, String address, boolean included) throws Exception {
    assertThat(Trusted.of(List.of(trusted)).includes(InetAddress.getByName(address)))
        .isEqualTo(included);
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7,              192.0.2.7",
    "'6.6.6.6, 192.0.2.7',   192.0.2.7",
    "'192.0.2.7, 10.0.0.2',  192.0.2.7",
    "'6.6.6.6, what',        ",
    "'10.0.0.2',             ",
    "'',                     ",
  })
  void believesTheLastOneThatIsNoProxy(String forwarded, String client) throws Exception {
    var headers = new DefaultHttpHeaders().add("X-Forwarded-For", forwarded);

    assertThat(Trusted.of(List.of("10.0.0.0/8")).client(headers))
        .isEqualTo(client == null ? null : InetAddress.getByName(client));
  }

  @Test
  void severalLinesAreOne() throws Exception {
    var headers =
        new DefaultHttpHeaders()
            .add("X-Forwarded-For", "6.6.6.6")
            .add("X-Forwarded-For", "192.0.2.7");

    assertThat(Trusted.of(List.of()).client(headers)).isEqualTo(InetAddress.getByName("192.0.2.7"));
  }
}
