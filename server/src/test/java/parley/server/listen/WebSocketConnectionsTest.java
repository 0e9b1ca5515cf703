package parley.server.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static parley.server.listen.WebSocketPeer.BINARY;
import static parley.server.listen.WebSocketPeer.CONTINUATION;
import static parley.server.listen.WebSocketPeer.FINAL;
import static parley.server.listen.WebSocketPeer.PING;
import static parley.server.listen.WebSocketPeer.PONG;
import static parley.server.listen.WebSocketPeer.TEXT;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class WebSocketConnectionsTest {
  private static final String TEXT_IRC = "text.ircv3.net";

  private static WebSocketPeer connect(RunningServer server) throws IOException {
    return new WebSocketPeer(new Socket(InetAddress.getLoopbackAddress(), server.port()));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  // ---- the handshake ----

  @Test
  void theHandshakeIsAnsweredAsInTheSpecification() throws Exception {
    try (var server = RunningServer.start();
        var peer = connect(server)) {
      assertThat(peer.ask("Sec-WebSocket-Protocol: chat, text.ircv3.net"))
          .containsExactlyInAnyOrder(
              "HTTP/1.1 101 Switching Protocols",
              "upgrade: websocket",
              "connection: upgrade",
              "sec-websocket-accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=",
              "sec-websocket-protocol: text.ircv3.net");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'text.ircv3.net, binary.ircv3.net', text.ircv3.net",
    "'binary.ircv3.net,text.ircv3.net',  binary.ircv3.net",
    "'mqtt, binary.ircv3.net',           binary.ircv3.net",
    "mqtt,                               ",
  })
  void theClientsOrderCounts(String offered, String agreed) throws Exception {
    try (var server = RunningServer.start();
        var peer = connect(server)) {
      var head = peer.ask("Sec-WebSocket-Protocol: " + offered);

      assertThat(head.stream().filter(line -> line.startsWith("sec-websocket-protocol")))
          .isEqualTo(agreed == null ? List.of() : List.of("sec-websocket-protocol: " + agreed));
      assertThat(peer.line()).isEqualTo("irc from 127.0.0.1");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"any", "plain", "login", "join", "irc"})
  void everyListenerLeadsToIrc(String dialect) throws Exception {
    try (var server = RunningServer.start("listen=" + dialect + "=127.0.0.1:0");
        var peer = connect(server).open(TEXT_IRC)) {
      assertThat(peer.line()).isEqualTo("irc from 127.0.0.1");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET / HTTP/1.0,  13, 400",
    "GET / HTTP/1.1,  8,  426",
    "GET / HTTP/1.1,  13, 101",
    "GET /x HTTP/1.1, 13, 101",
    "POST / HTTP/1.1, 13, 405",
  })
  void whatIsAskedWronglyIsRefused(String request, String version, int status) throws Exception {
    try (var server = RunningServer.start();
        var peer = connect(server)) {
      var head =
          peer.request(
              request
                  + "\r\nHost: a\r\nUpgrade: WebSocket\r\nConnection: Upgrade\r\n"
                  + "Sec-WebSocket-Key: "
                  + WebSocketPeer.KEY
                  + "\r\nSec-WebSocket-Version: "
                  + version
                  + "\r\n\r\n");

      assertThat(head.getFirst()).startsWith("HTTP/1.1 " + status + " ");
      assertThat(head.contains("sec-websocket-version: 13")).isEqualTo(status == 426);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Connection: close\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
        "Connection: Upgrade\r\nSec-WebSocket-Key: short",
        "Connection: Upgrade\r\nSec-WebSocket-Key: %%%%",
        "Connection: Upgrade",
        "Connection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nContent-Length: 5",
      })
  void whatLacksSomethingIsABadRequest(String heads) throws Exception {
    try (var server = RunningServer.start();
        var peer = connect(server)) {
      var head =
          peer.request(
              "GET / HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                  + heads
                  + "\r\n\r\n");

      assertThat(head.getFirst()).isEqualTo("HTTP/1.1 400 Bad Request");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'',                                  http://chat.example.org:8080,  101",
    "'',                                  https://chat.example.org:8080, 101",
    "'',                                  http://chat.example.org,       403",
    "'',                                  http://evil.example.org:8080,  403",
    "'',                                  null,                          403",
    "'',                                  'not an origin',               403",
    "https://web.example.org,             https://web.example.org,       101",
    "https://web.example.org,             HTTPS://WEB.example.org,       101",
    "https://web.example.org,             http://web.example.org,        403",
    "https://web.example.org,             http://chat.example.org:8080,  403",
    "'https://web.example.org,https://b', https://b,                     101",
    "*,                                   https://evil.example.org,      101",
  })
  void onlySomePagesAreLetIn(String allowed, String origin, int status) throws Exception {
    try (var server = RunningServer.start("http.allowed-origins=" + allowed);
        var peer = connect(server)) {
      assertThat(peer.ask("Origin: " + origin).getFirst()).startsWith("HTTP/1.1 " + status + " ");
      if (status == 403) {
        await().until(() -> server.hub().connections() == 0);
      }
    }
  }

  @Test
  void whatIsSentWithTheRequestIsNotLost() throws Exception {
    try (var server = RunningServer.start();
        var peer = connect(server)) {
      var frame = new byte[] {(byte) 0x81, (byte) 0x82, 0, 0, 0, 0, 'h', 'i'};
      var request =
          "GET / HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
              + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: "
              + WebSocketPeer.KEY
              + "\r\n\r\n";

      peer.request(request + new String(frame, StandardCharsets.ISO_8859_1));
      peer.line();

      assertThat(peer.line()).isEqualTo("irc: hi");
    }
  }

  // ---- messages ----

  @ParameterizedTest
  @CsvSource({
    "text.ircv3.net,   1, epoll,    1",
    "text.ircv3.net,   1, epoll,    3",
    "text.ircv3.net,   1, nio,      1",
    "text.ircv3.net,   1, io_uring, 1",
    "binary.ircv3.net, 2, epoll,    1",
    "other,            1, epoll,    1",
  })
  void aMessageIsALine(String subprotocol, int opcode, String transport, int loops)
      throws Exception {
    try (var server =
            RunningServer.start("server.transport=" + transport, "server.loops=" + loops);
        var peer = connect(server).open(subprotocol)) {
      assertThat(peer.frame().opcode()).isEqualTo(opcode);
      peer.frame(FINAL | opcode, bytes("grüße 🎉")).frame(FINAL | opcode, bytes("flood 500"));

      var answer = peer.frame();
      assertThat(answer.opcode()).isEqualTo(opcode);
      assertThat(answer.text()).isEqualTo("irc: grüße 🎉");
      for (int i = 0; i < 500; i++) {
        assertThat(peer.line()).isEqualTo("x".repeat(999));
      }
    }
  }

  @Test
  void withoutASubprotocolBothKindsAreTaken() throws Exception {
    try (var server = RunningServer.start();
        var peer = connect(server).open()) {
      peer.line();
      peer.text("a").frame(FINAL | BINARY, bytes("b"));

      assertThat(peer.line()).isEqualTo("irc: a");
      assertThat(peer.line()).isEqualTo("irc: b");
    }
  }

  @Test
  void theEndOfALineIsTakenOffAndNoneIsForged() throws Exception {
    try (var server = RunningServer.start();
        var peer = connect(server).open(TEXT_IRC)) {
      peer.line();
      peer.text("a\r\n").text("b\n").text("c\nd").text("e\r\nf\r\n");

      assertThat(peer.line()).isEqualTo("irc: a");
      assertThat(peer.line()).isEqualTo("irc: b");
      assertThat(peer.line()).isEqualTo("irc: c\rd");
      assertThat(peer.line()).isEqualTo("irc: e\r\rf");
    }
  }

  @Test
  void fragmentsArePutTogether() throws Exception {
    try (var server = RunningServer.start();
        var peer = connect(server).open(TEXT_IRC)) {
      peer.line();
      var party = bytes("🎉");
      peer.frame(TEXT, new byte[] {'-', party[0]}).frame(CONTINUATION, new byte[] {party[1]});
      peer.frame(FINAL | PING, bytes("still there?"));
      peer.frame(CONTINUATION, new byte[0]);
      peer.frame(FINAL | CONTINUATION, new byte[] {party[2], party[3]});

      var pong = peer.frame();
      assertThat(pong.opcode()).isEqualTo(PONG);
      assertThat(pong.text()).isEqualTo("still there?");
      assertThat(emptyLinesAreLeftOut(peer)).isEqualTo("irc: -🎉");
    }
  }

  private static String emptyLinesAreLeftOut(WebSocketPeer peer) throws IOException {
    var line = peer.line();
    while (line.equals("irc: ")) {
      line = peer.line();
    }
    return line;
  }

  @Test
  void theLongestLineFits() throws Exception {
    try (var server = RunningServer.start();
        var peer = connect(server).open(TEXT_IRC)) {
      peer.line();
      var longest = "y".repeat(8703);

      assertThat(peer.text(longest).line()).isEqualTo("irc: " + longest);
      assertThat(peer.text(longest + "\r\n").line()).isEqualTo("irc: " + longest);
    }
  }
}
