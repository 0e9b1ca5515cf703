package parley.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Random bytes on every port, plain and within TLS, and lines that are nearly right.
@Timeout(120)
class RandomBytesTest {
  private static final int PEERS = 120;
  private static final List<String> PORTS =
      List.of("plain", "login", "join", "irc", "irc+tls", "any");

  /// What makes a beginning that some language takes up.
  private static final List<String> WORDS =
      List.of(
          "LOGIN ",
          "MSG ",
          "DM ",
          "WHO",
          "PING",
          "JOIN:",
          "MESSAGE:",
          "PRIVATE:",
          "JOIN_ROOM:",
          "LIST_USERS",
          "NICK ",
          "USER ",
          "CAP REQ :",
          "CAP END",
          "JOIN ",
          "PRIVMSG ",
          "NOTICE ",
          "TOPIC ",
          "NAMES ",
          "MODE ",
          "WHOIS ",
          "LIST ",
          "AWAY ",
          "PART ",
          "/nick ",
          "/me ",
          "/msg ",
          "/join ",
          "/topic ",
          "/history ",
          "/users",
          "GET / HTTP/1.1",
          "Host: ",
          "\u0016\u0003",
          "#lobby",
          "Lea",
          "Kim",
          ":",
          " ",
          ",",
          "*",
          "x",
          "0",
          "\u0001",
          "\r",
          "\n",
          "\n",
          "\n");

  static LongStream seeds() {
    return LongStream.concat(
        LongStream.range(1, 4), LongStream.of(ThreadLocalRandom.current().nextLong()));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void harmNobody(long seed) throws Exception {
    var random = new SplittableRandom(seed);
    var tls = Doors.trusting();
    try (var neighbours =
        Neighbours.on(
            "detect.silence=1ms",
            "limits.closing-time=10ms",
            "tls.handshake-time=1s",
            "http.request-time=1s")) {
      for (int i = 0; i < PEERS; i++) {
        attack(neighbours, random, tls);
        if (i % 20 == 0) {
          neighbours.chat();
        }
      }
      neighbours.areAloneAgain();
    }
  }

  private static void attack(Neighbours neighbours, SplittableRandom random, SSLContext tls)
      throws GeneralSecurityException {
    var port = PORTS.get(random.nextInt(PORTS.size()));
    boolean encrypted = port.equals("irc+tls") ? random.nextBoolean() : random.nextInt(8) == 0;
    try (Socket raw = neighbours.server().connect(port);
        Socket socket = encrypted ? Doors.encrypted(tls, raw) : raw) {
      var out = socket.getOutputStream();
      for (int packets = random.nextInt(20); packets > 0; packets--) {
        out.write(random.nextInt(3) == 0 ? noise(random) : nearlyRight(random));
        drain(socket.getInputStream());
      }
      if (random.nextBoolean() && !encrypted) {
        socket.shutdownOutput();
        socket.getInputStream().transferTo(OutputStream.nullOutputStream());
      }
    } catch (IOException _) {
      // The server may close at any time.
    }
  }

  private static byte[] noise(SplittableRandom random) {
    var bytes = new byte[1 + random.nextInt(600)];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] nearlyRight(SplittableRandom random) {
    var text = new StringBuilder();
    for (int words = 1 + random.nextInt(12); words > 0; words--) {
      text.append(WORDS.get(random.nextInt(WORDS.size())));
      if (random.nextInt(10) == 0) {
        text.appendCodePoint(random.nextInt(0x20, 0xd000));
      }
    }
    return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }

  /// Reads what is there, so that nothing is held up.
  private static void drain(InputStream in) throws IOException {
    var _ = in.skip(in.available());
  }
}
