package parley.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Peers who send what nobody should send: the neighbours keep chatting.
@Timeout(120)
class HostilePeersTest {
  private static final int MIB = 1 << 20;

  /// What each language says first, and things that no language says.
  private static final List<byte[]> JUNK =
      Stream.of(
              "LOGIN Mallory",
              "JOIN:Mallory",
              "NICK Mallory",
              "USER m 0 * :M",
              "CAP LS 302",
              "GET / HTTP/1.1",
              "Host: x",
              "",
              "MSG hi\rMSG Lea forged",
              "MESSAGE:hi\rERROR:forged",
              "PRIVMSG #lobby :hi\r:Kim!k@h PRIVMSG #lobby :forged",
              "MSG \0nul\0",
              "MSG \u001b[2J\u0007",
              "Mallory\u0000: hi",
              "LOGIN Lea\rX",
              "LOGIN " + "x".repeat(100),
              "JOIN:" + "\u202e".repeat(10),
              "JOIN_ROOM:" + "#".repeat(300),
              "PRIVATE:Lea",
              "PRIVATE::",
              "DM",
              "DM Lea",
              "/msg",
              "/nick",
              "/history 99999999999999999999",
              "/join " + "\u0301".repeat(40),
              ":::::",
              "@a=b;c :x",
              "PRIVMSG #lobby,Lea,#lobby,Kim,,, :many",
              "JOIN #a,#b,#c,#d 0",
              "MODE Mallory +iwsxyz",
              "WHO * o %tcuihsnfdlaro,999")
          .map(line -> (line + "\n").getBytes(StandardCharsets.UTF_8))
          .toList();

  private static final List<byte[]> NO_TEXT =
      List.of(
          new byte[] {(byte) 0xff, (byte) 0xfb, 1, (byte) 0xff, (byte) 0xfa, 24, '\n'},
          new byte[] {(byte) 0xff, (byte) 0xff, '\n'},
          new byte[] {0x16, 3, 1, 2, 0, 1, 0, 1, (byte) 0xfc, 3, 3, '\n'},
          new byte[] {(byte) 0xc3, '\n'},
          new byte[] {'M', 'S', 'G', ' ', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '\n'},
          new byte[] {0, 0, 0, '\r', '\r', '\n'});

  @ParameterizedTest
  @CsvSource({
    "plain, '/nick Mallory', too long",
    "login, 'LOGIN Mallory', ERR line-too-long",
    "join,  'JOIN:Mallory',  ERROR:line-too-long",
    "irc,   'NICK Mallory\nUSER m 0 * :M', ' 417 '"
  })
  void aLineWithoutEnd(String language, String name, String answer) throws Exception {
    try (var neighbours = Neighbours.on();
        var mallory = neighbours.server().client(language)) {
      mallory.send(name);
      long before = Neighbours.bufferBytes();
      var megabyte = "x".repeat(MIB).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 8; i++) {
        mallory.send(megabyte);
        neighbours.chat();
      }

      assertThat(mallory.lineWith(answer)).isNotNull();
      assertThat(Neighbours.bufferBytes() - before).isLessThan(8 * MIB);
      neighbours.chat();
      mallory.socket().close();
      neighbours.areAloneAgain();
    }
  }

  @Test
  void linesThatNeverGoOn() throws Exception {
    try (var neighbours = Neighbours.on()) {
      var clients = new ArrayList<Client>();
      for (int i = 0; i < 50; i++) {
        for (String port : List.of("plain", "login", "join", "irc", "any", "irc+tls")) {
          clients.add(neighbours.server().client(port).send(new byte[] {'M', 'S', 'G', ' '}));
        }
      }
      neighbours.chat();
      for (Client client : clients) {
        client.close();
      }
      neighbours.areAloneAgain();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "login", "join", "irc"})
  void whatIsSaidBeforeANameIsGiven(String language) throws Exception {
    try (var neighbours = Neighbours.on("detect.silence=1ms")) {
      for (byte[] junk : junk()) {
        try (var mallory = neighbours.server().client(language)) {
          attack(mallory, junk);
        }
      }
      neighbours.chat();
      neighbours.areAloneAgain();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "plain, '/nick Mallory', 'You are now'",
    "login, 'LOGIN Mallory', OK",
    "join,  'JOIN:Mallory',  USER_JOINED:Mallory",
    "irc,   'NICK Mallory\nUSER m 0 * :M\nJOIN #lobby', ' 366 '"
  })
  void whatIsSaidInTheWrongLanguage(String language, String name, String answer) throws Exception {
    try (var neighbours = Neighbours.on();
        var mallory = neighbours.server().client(language).send(name)) {
      mallory.lineWith(answer);
      for (byte[] junk : junk()) {
        attack(mallory, junk);
        neighbours.chat();
      }
      assertThat(neighbours.online()).hasSize(3);
      mallory.socket().close();
      neighbours.areAloneAgain();
    }
  }

  @Test
  void requestsThatAreNoHttp() throws Exception {
    try (var neighbours = Neighbours.on()) {
      for (String request :
          List.of(
              "GET ",
              "GET / HTTP/9.9\r\n\r\n",
              "GET /../../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n",
              "GET / HTTP/1.1\r\n\r\n",
              "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\n\r\nx",
              "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzzz\r\n",
              "GET /" + "x".repeat(20_000) + " HTTP/1.1\r\n",
              "GET / HTTP/1.1\r\nHost: x\r\n" + "A: b\r\n".repeat(10_000),
              "GET / HTTP/1.1\r\nHost: x\r\n\r\n".repeat(1000),
              "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
              "CONNECT x:80 HTTP/1.1\r\nHost: x\r\n\r\n")) {
        for (String port : List.of("plain", "join", "any")) {
          try (var mallory = neighbours.server().client(port)) {
            attack(mallory, request.getBytes(StandardCharsets.UTF_8));
          }
        }
        neighbours.chat();
      }
      neighbours.areAloneAgain();
    }
  }

  /// What a page of another site could make a visitor's browser send.
  private static final String FORGED =
      """
      POST / HTTP/1.1
      Host: x
      Content-Type: text/plain
      Content-Length: 120

      LOGIN Mallory
      MSG forged
      JOIN:Mallory
      MESSAGE:forged
      NICK Mallory
      USER m 0 * :M
      JOIN #lobby
      /nick Mallory
      forged
      """;

  @ParameterizedTest
  @ValueSource(strings = {"plain", "login", "join", "irc", "any"})
  void aBrowsersRequestCarriesNothingOut(String port) throws Exception {
    try (var neighbours = Neighbours.on("detect.silence=60s");
        var mallory = neighbours.server().client(port)) {
      mallory.send(FORGED.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));

      assertThat(mallory.line()).startsWith("HTTP/1.1 405 ");
      mallory.linesToEnd();
      hasNotBeenHere(neighbours);
    }
  }

  /// Browsers connect before they know whether they will ask.
  @ParameterizedTest
  @CsvSource({
    "plain, not a web server",
    "login, INFO not-http",
    "join,  ERROR:not-http",
    "irc,   not a web server",
    "any,   not a web server"
  })
  void aBrowsersLateRequestCarriesNothingOut(String port, String answer) throws Exception {
    try (var neighbours = Neighbours.on("detect.silence=1ms");
        var mallory = neighbours.server().client(port)) {
      await().until(() -> neighbours.server().onHub(neighbours.server()::connections) == 3);
      mallory.send(FORGED.getBytes(StandardCharsets.UTF_8));

      assertThat(mallory.linesToEnd().getLast()).contains(answer);
      hasNotBeenHere(neighbours);
    }
  }

  private static void hasNotBeenHere(Neighbours neighbours) throws IOException {
    assertThat(neighbours.lea().send("PING").linesTo("PONG"))
        .noneMatch(line -> line.contains("Mallory") || line.contains("forged"));
    neighbours.areAloneAgain();
  }

  private static List<byte[]> junk() {
    return Stream.concat(JUNK.stream(), NO_TEXT.stream()).toList();
  }

  private static void attack(Client mallory, byte[] junk) {
    try {
      mallory.send(junk);
    } catch (IOException _) {
      // The server may have closed.
    }
  }
}
