package parley.client.chat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import parley.client.Surroundings;
import parley.client.Surroundings.TerminalKind;
import parley.client.connect.ConnectClient;
import parley.client.connect.ConnectOptions;
import parley.client.loop.TestClock;

/// The whole client in a pipe or on a dumb terminal, against real sockets.
@Timeout(60)
final class ChatClientTest {
  @Test
  void connectInAPipe() throws Exception {
    try (Server server = Server.echoing()) {
      Run run = new Run("test\nquit\n", TerminalKind.NONE);
      assertThat(run.connect(server.port())).isZero();
      assertThat(run.out()).isEqualTo("recv: test\n");
    }
  }

  @Test
  void connectOnADumbTerminal() throws Exception {
    try (Server server = Server.echoing()) {
      Run run = new Run("test\nquit\n", TerminalKind.DUMB);
      assertThat(run.connect(server.port())).isZero();
      // The terminal itself shows what is typed.
      assertThat(run.out()).isEqualTo("send: recv: test\nsend: ");
    }
  }

  @Test
  void plainInAPipe() throws Exception {
    try (Server server = Server.echoing()) {
      Run run = new Run("Hi\nGrüße", TerminalKind.NONE);
      assertThat(run.chat(server.port(), Dialect.PLAIN, "John")).isZero();
      assertThat(run.out().lines())
          .containsExactlyInAnyOrder("John: Hi", "John: Hi", "John: Grüße", "John: Grüße");
      assertThat(server.received()).containsExactly("John: Hi", "John: Grüße");
    }
  }

  @Test
  void autoTellsAnEchoServerFromIrc() throws Exception {
    try (Server server = Server.echoing()) {
      Run run = new Run("Hi\n", TerminalKind.NONE);
      assertThat(run.chat(server.port(), Dialect.AUTO, "John")).isZero();
      assertThat(run.out()).isEqualTo("John: Hi\nJohn: Hi\n");
    }
  }

  @Test
  void ircInAPipe() throws Exception {
    try (Server server = Server.irc()) {
      Run run = new Run("hi\n", TerminalKind.NONE);
      assertThat(run.chat(server.port(), Dialect.AUTO, "Robot")).isZero();
      assertThat(server.received())
          .containsSubsequence("NICK Robot", "JOIN #lobby", "PRIVMSG #lobby hi", "QUIT");
      assertThat(run.out()).isEqualTo("14:30 * Robot joined #lobby\n14:30 <Robot> hi\n");
      assertThat(run.err()).isEmpty();
    }
  }

  @Test
  void nobodyThere() throws Exception {
    int port;
    try (Server server = Server.echoing()) {
      port = server.port();
    }
    Run run = new Run("hi\n", TerminalKind.NONE);
    assertThat(run.chat(port, Dialect.AUTO, "Robot")).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo("parley: cannot reach 127.0.0.1:" + port + ": connection refused\n");
    assertThat(run.out()).isEmpty();
  }

  /// One run of the client with its streams.
  private static final class Run {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Surroundings surroundings;

    Run(String input, TerminalKind terminal) {
      InputStream in = new ByteArrayInputStream(input.getBytes(UTF_8));
      surroundings =
          new Surroundings(
              new TestClock(),
              new Random(1),
              Map.of(),
              in,
              new PrintStream(out, true, UTF_8),
              new PrintStream(err, true, UTF_8),
              terminal);
    }

    int connect(int port) {
      return ConnectClient.run(ConnectOptions.of("127.0.0.1:" + port), surroundings);
    }

    int chat(int port, Dialect dialect, @Nullable String name) {
      ChatOptions.Introduction introduction = new ChatOptions.Introduction(name, null);
      return ChatClient.run(
          ChatOptions.of("127.0.0.1:" + port, dialect, false, introduction), surroundings);
    }

    String out() {
      return out.toString(UTF_8);
    }

    String err() {
      return err.toString(UTF_8);
    }
  }

  /// A tiny server that answers line by line, one connection after the other.
  private static final class Server implements AutoCloseable {
    private final ServerSocket listener = listen();
    private final List<String> received = new ArrayList<>();
    private final Thread thread;

    private Server(Answer answer) {
      thread = Thread.ofVirtual().start(() -> serve(answer));
    }

    /// What a server says to a line; null closes the connection.
    private interface Answer {
      @Nullable String to(String line);
    }

    static Server echoing() {
      return new Server(line -> line + "\n");
    }

    static Server irc() {
      return new Server(Server::answer);
    }

    int port() {
      return listener.getLocalPort();
    }

    /// The lines of the last connection.
    List<String> received() {
      synchronized (received) {
        return List.copyOf(received);
      }
    }

    @Override
    public void close() throws IOException {
      listener.close();
      thread.interrupt();
    }

    private static @Nullable String answer(String line) {
      int space = line.indexOf(' ');
      return switch (space < 0 ? line : line.substring(0, space)) {
        case "CAP" -> line.endsWith("END") ? "" : ":srv CAP * LS :\r\n";
        case "USER" -> ":srv 001 Robot :Welcome\r\n";
        case "JOIN" -> ":Robot!r@h JOIN #lobby\r\n";
        case "PING" -> ":srv PONG srv " + line.substring(space + 1) + "\r\n";
        case "QUIT" -> null;
        default -> "";
      };
    }

    private void serve(Answer answer) {
      while (!listener.isClosed()) {
        try (Socket peer = listener.accept()) {
          converse(peer, answer);
        } catch (IOException e) {
          // The listener is closed, or the client has gone: the next one may come.
        }
      }
    }

    private void converse(Socket peer, Answer answer) throws IOException {
      synchronized (received) {
        received.clear();
      }
      BufferedReader in = new BufferedReader(new InputStreamReader(peer.getInputStream(), UTF_8));
      String line = in.readLine();
      while (line != null) {
        synchronized (received) {
          received.add(line);
        }
        String reply = answer.to(line);
        if (reply == null) {
          return;
        }
        peer.getOutputStream().write(reply.getBytes(UTF_8));
        line = in.readLine();
      }
    }

    private static ServerSocket listen() {
      try {
        return new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
