package parley.server.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ProxiedConnectionsTest {
  private static final String SEVEN = "PROXY TCP4 192.0.2.7 10.0.0.1 5000 6667\r\n";
  private static final String BINARY = "0d0a0d0a000d0a515549540a";
  private static final byte[] BINARY_SEVEN =
      HexFormat.of().parseHex(BINARY + "2111000cc00002070a00000113881a0b");
  private static final String TRUST = "proxy.trusted=127.0.0.0/8";

  @ParameterizedTest
  @ValueSource(strings = {"server.loops=1", "server.loops=3"})
  void theRealAddressIsShown(String loops) throws Exception {
    try (var server = RunningServer.start(TRUST, loops);
        var client = server.connect().send(SEVEN + "NICK alice\r\n")) {
      assertThat(client.line()).isEqualTo("irc from 192.0.2.7");
      assertThat(client.line()).isEqualTo("irc: NICK alice");
    }
  }

  @Test
  void theHeaderMayComeInPieces() throws Exception {
    try (var server = RunningServer.start(TRUST);
        var client = server.connect()) {
      for (int i = 0; i < SEVEN.length(); i++) {
        client.send(SEVEN.substring(i, i + 1));
      }
      assertThat(client.send("JOIN:a\n").line()).isEqualTo("join from 192.0.2.7");
    }
  }

  @Test
  void whoIsSilentBehindTheHeaderGetsTheListenersDialect() throws Exception {
    try (var server =
            RunningServer.start(TRUST, "detect.silence=20ms", "listen=login=127.0.0.1:0");
        var client = server.connect().send(SEVEN)) {
      assertThat(client.line()).isEqualTo("login from 192.0.2.7");
    }
  }

  @Test
  void whoComesWithoutAHeaderComesFromThere() throws Exception {
    try (var server = RunningServer.start(TRUST, "detect.silence=20ms")) {
      try (var client = server.connect().send("NICK alice\r\n")) {
        assertThat(client.line()).isEqualTo("irc from 127.0.0.1");
      }
      try (var silent = server.connect()) {
        assertThat(silent.line()).isEqualTo("plain from 127.0.0.1");
      }
      try (var check = server.connect().send("PROXY UNKNOWN\r\nNICK a\r\n")) {
        assertThat(check.line()).isEqualTo("irc from 127.0.0.1");
      }
    }
  }

  @Test
  void whoIsNotTrustedSaysALineLikeAnyOther() throws Exception {
    try (var server = RunningServer.start("proxy.trusted=10.0.0.0/8");
        var client = server.connect().send(SEVEN)) {
      assertThat(client.line()).isEqualTo("plain from 127.0.0.1");
      assertThat(client.line()).isEqualTo("plain: " + SEVEN.strip());
    }
  }

  @Test
  void aBrokenHeaderEndsTheConnection() throws Exception {
    try (var server = RunningServer.start(TRUST);
        var client = server.connect().send("PROXY TCP4 x y 1 2\r\nNICK alice\r\n")) {
      assertThat(client.rest()).isEmpty();
    }
  }

  /// Both forms, on the encrypted port and on one where it is recognised.
  @ParameterizedTest
  @CsvSource({"irc+tls, false", "irc+tls, true", "irc, true"})
  void itComesBeforeTls(String listener, boolean binary) throws Exception {
    try (var server =
            RunningServer.start(
                TRUST, "listen=" + listener + "=127.0.0.1:0", "detect.silence=20ms");
        var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      var header = binary ? BINARY_SEVEN : SEVEN.getBytes(StandardCharsets.US_ASCII);
      socket.getOutputStream().write(header);
      var context = SSLContext.getInstance("TLS");
      context.init(null, EncryptedConnectionsTest.trusting(), new SecureRandom());
      var encrypted =
          (SSLSocket) context.getSocketFactory().createSocket(socket, "localhost", 0, true);
      try (var client = new Client(encrypted)) {
        assertThat(client.line()).isEqualTo("irc from 192.0.2.7 over TLS");
      }
    }
  }

  /// The proxy asks for itself, or was itself spoken to over a Unix domain socket.
  @ParameterizedTest
  @ValueSource(strings = {"20000000", "20310000", "21000000", "213100d8"})
  void whatSaysNoAddressComesFromTheProxy(String rest) throws Exception {
    var paths = rest.endsWith("d8") ? "2f".repeat(216) : "";
    try (var server = RunningServer.start(TRUST);
        var client = server.connect()) {
      client.socket().getOutputStream().write(HexFormat.of().parseHex(BINARY + rest + paths));
      assertThat(client.send("NICK a\r\n").line()).isEqualTo("irc from 127.0.0.1");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"server.loops=1", "server.loops=2"})
  void seatsAreCountedAtTheRealAddress(String loops) throws Exception {
    try (var server =
            RunningServer.start(
                TRUST, loops, "limits.connections-per-address=1", "listen=irc=127.0.0.1:0");
        var first = server.connect().send(SEVEN + "NICK a\r\n");
        var other = server.connect().send(SEVEN.replace(".7 ", ".8 ") + "NICK b\r\n")) {
      assertThat(first.line()).isEqualTo("irc from 192.0.2.7");
      assertThat(other.line()).isEqualTo("irc from 192.0.2.8");
      try (var second = server.connect().send(SEVEN + "NICK c\r\n")) {
        assertThat(second.rest()).isEqualTo("ERROR :Too many connections\n");
      }
      first.socket().close();
      await().until(() -> server.hub().connections() == 1);
      try (var again = server.connect().send(SEVEN + "NICK d\r\n")) {
        assertThat(again.line()).isEqualTo("irc from 192.0.2.7");
      }
    }
  }

  @Test
  void aProxyForHttpSaysItInTheRequest() throws Exception {
    try (var server = RunningServer.start(TRUST);
        var peer = new WebSocketPeer(new Socket(InetAddress.getLoopbackAddress(), server.port()))) {
      assertThat(peer.ask("X-Forwarded-For: 6.6.6.6, 192.0.2.7").getFirst()).contains(" 101 ");
      assertThat(peer.line()).isEqualTo("irc from 192.0.2.7");
    }
  }

  @Test
  void othersAreNotBelievedInARequest() throws Exception {
    try (var server = RunningServer.start();
        var peer = new WebSocketPeer(new Socket(InetAddress.getLoopbackAddress(), server.port()))) {
      assertThat(peer.ask("X-Forwarded-For: 192.0.2.7").getFirst()).contains(" 101 ");
      assertThat(peer.line()).isEqualTo("irc from 127.0.0.1");
    }
  }
}
