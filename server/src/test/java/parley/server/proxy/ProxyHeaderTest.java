package parley.server.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.util.NetUtil;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxyHeaderTest {
  private static final String BINARY = "0d0a0d0a000d0a515549540a";

  private static ProxyHeader read(byte[] bytes) {
    return ProxyHeader.read(Unpooled.wrappedBuffer(bytes));
  }

  private static String shown(ProxyHeader header) {
    return switch (header) {
      case ProxyHeader.Missing missing -> missing.name();
      case ProxyHeader.Found found ->
          found.length()
              + " "
              + (found.client() == null ? "-" : NetUtil.toAddressString(found.client()));
    };
  }

  @ParameterizedTest
  @CsvSource({
    "'PROXY TCP4 192.0.2.7 10.0.0.1 5000 6667\r\nNICK a', 41 192.0.2.7",
    "'PROXY TCP6 2001:db8::7 ::1 5000 6667\r\n',         38 2001:db8::7",
    "'PROXY UNKNOWN\r\n',                                15 -",
    "'PROXY UNKNOWN a b c d\r\n',                        23 -",
    "'PROXY TCP4 192.0.2.7',                             INCOMPLETE",
    "'PROX',                                             INCOMPLETE",
    "'',                                                 INCOMPLETE",
    "'PROXY TCP4 192.0.2.7 10.0.0.1 5000 6667\n',        MALFORMED",
    "'PROXY TCP4 ::1 ::1 5000 6667\r\n',                 MALFORMED",
    "'PROXY TCP4 chat.example.org 10.0.0.1 1 2\r\n',     MALFORMED",
    "'PROXY TCP4 192.0.2.7 10.0.0.1 5000\r\n',           MALFORMED",
    "'PROXY UDP4 192.0.2.7 10.0.0.1 1 2\r\n',            MALFORMED",
    "'PROXY TCP4 192.0.2.7 chat.example.org 1 2\r\n',    MALFORMED",
    "'PROXY TCP4 192.0.2.7 ::1 1 2\r\n',                 MALFORMED",
    "'PROXY TCP4 192.0.2.7 10.0.0.1 1 65536\r\n',        MALFORMED",
    "'PROXY TCP4 192.0.2.7 10.0.0.1 01 2\r\n',           MALFORMED",
    "'PROXY TCP4 192.0.2.7 10.0.0.1 one two\r\n',        MALFORMED",
    "'PROXY TCP4 192.0.2.7 10.0.0.1 1 2 \r\n',           MALFORMED",
    "'PROXY TCP6 [2001:db8::7] ::1 1 2\r\n',             MALFORMED",
    "'PROXY UNKNOWNS\r\n',                              MALFORMED",
    "'PROXY \r\n',                                       MALFORMED",
    "'PASS x',                                           ABSENT",
    "'proxy tcp4',                                       ABSENT",
  })
  void readsText(String text, String expected) {
    assertThat(shown(read(text.getBytes(StandardCharsets.US_ASCII)))).isEqualTo(expected);
  }

  @Test
  void textHasAnEnd() {
    var endless = ("PROXY UNKNOWN" + " x".repeat(50)).getBytes(StandardCharsets.US_ASCII);
    assertThat(read(endless)).isEqualTo(ProxyHeader.Missing.MALFORMED);
  }

  @ParameterizedTest
  @CsvSource({
    "2111000cc00002070a00000113881a0b,       28 192.0.2.7",
    "2111000fc00002070a00000113881a0b040000, 31 192.0.2.7",
    "2011000cc00002070a00000113881a0b,       28 -",
    "20000000,                               16 -",
    "21000000,                               16 -",
    "2112000cc00002070a00000113881a0b,       28 -",
    "2031000cc00002070a00000113881a0b,       28 -",
    "20310000,                               16 -",
    "2111000cc0000207,                       INCOMPLETE",
    "21,                                     INCOMPLETE",
    "21110004c0000207,                       MALFORMED",
    "1111000cc00002070a00000113881a0b,       MALFORMED",
    "2211000cc00002070a00000113881a0b,       MALFORMED",
    "2111ffff,                               MALFORMED",
  })
  void readsBinary(String hex, String expected) {
    assertThat(shown(read(HexFormat.of().parseHex(BINARY + hex)))).isEqualTo(expected);
  }

  /// What a proxy says that was itself spoken to over a Unix domain socket: two paths, and no
  /// address.
  @Test
  void readsPaths() {
    assertThat(shown(read(HexFormat.of().parseHex(BINARY + "213100d8" + "2f".repeat(216)))))
        .isEqualTo("232 -");
  }

  @Test
  void readsLongAddresses() {
    var hex = "21210024" + "20010db8000000000000000000000007" + "00".repeat(16) + "13881a0b";
    assertThat(shown(read(HexFormat.of().parseHex(BINARY + hex)))).isEqualTo("52 2001:db8::7");
  }
}
