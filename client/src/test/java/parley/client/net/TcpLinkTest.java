package parley.client.net;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Real sockets, a server of one connection on a free port.
@Timeout(30)
final class TcpLinkTest {
  private ServerSocket server = unbound();

  @BeforeEach
  void listen() throws IOException {
    server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  @Test
  void linesGoBothWays() throws Exception {
    Heard heard = new Heard();
    Link link = dial(heard);
    try (Socket peer = server.accept()) {
      assertThat(heard.next()).isEqualTo("opened null");
      link.send("Größe");
      link.send("second");
      assertThat(new String(peer.getInputStream().readNBytes(15), UTF_8))
          .isEqualTo("Größe\nsecond\n");

      peer.getOutputStream().write("one\r\ntwo\nth".getBytes(UTF_8));
      assertThat(heard.next()).isEqualTo("received one");
      assertThat(heard.next()).isEqualTo("received two");
      peer.getOutputStream().write("ree\nlast".getBytes(UTF_8));
      assertThat(heard.next()).isEqualTo("received three");
    }
    assertThat(heard.next()).isEqualTo("received last");
    assertThat(heard.next()).isEqualTo("closed null");
  }

  @Test
  void whatIsNoUtf8IsTakenForLatin1() throws Exception {
    Heard heard = new Heard();
    dial(heard);
    try (Socket peer = server.accept()) {
      peer.getOutputStream().write("Gr\u00fc\u00dfe\n".getBytes(ISO_8859_1));
      assertThat(heard.next()).isEqualTo("opened null");
      assertThat(heard.next()).isEqualTo("received Gr\u00fc\u00dfe");
    }
  }

  @Test
  void afterTheEndOfSendingTheServersLastWordsAreHeard() throws Exception {
    Heard heard = new Heard();
    Link link = dial(heard);
    try (Socket peer = server.accept()) {
      link.send("bye");
      link.finish();
      assertThat(new String(peer.getInputStream().readAllBytes(), UTF_8)).isEqualTo("bye\n");
      peer.getOutputStream().write("farewell\n".getBytes(UTF_8));
    }
    assertThat(heard.next()).isEqualTo("opened null");
    assertThat(heard.next()).isEqualTo("received farewell");
    assertThat(heard.next()).isEqualTo("closed null");
  }

  @Test
  void aLineWithoutEndIsDroppedAndSaid() throws Exception {
    Heard heard = new Heard();
    dial(heard);
    try (Socket peer = server.accept()) {
      assertThat(heard.next()).isEqualTo("opened null");
      peer.getOutputStream().write(new byte[100_000]);
      peer.getOutputStream().write("\nok\n".getBytes(UTF_8));
      assertThat(heard.next()).isEqualTo("overlong");
      assertThat(heard.next()).isEqualTo("received ok");
    }
  }

  @Test
  void aServerThatIsNotThereIsSaidInWords() throws Exception {
    int port = server.getLocalPort();
    server.close();
    Heard heard = new Heard();
    new TcpNetwork(null).dial(new Endpoint("127.0.0.1", port, false), heard);

    assertThat(heard.next())
        .isEqualTo("closed cannot reach 127.0.0.1:" + port + ": connection refused");
  }

  @Test
  void aLinkThatIsFullTellsWhenItIsNot() throws Exception {
    Heard heard = new Heard();
    Link link = dial(heard);
    try (Socket peer = server.accept()) {
      assertThat(heard.next()).isEqualTo("opened null");
      int sent = 0;
      while (!link.isFull()) {
        link.send("x".repeat(999));
        sent++;
      }
      peer.getInputStream().readNBytes(sent * 1000);
      assertThat(heard.next()).isEqualTo("drained");
      assertThat(link.isFull()).isFalse();
    }
  }

  @Test
  void aServerThatNeverReadsIsGivenUp() throws Exception {
    Heard heard = new Heard();
    Link link = dial(heard);
    try (Socket peer = server.accept()) {
      assertThat(peer.isConnected()).isTrue();
      assertThat(heard.next()).isEqualTo("opened null");
      // More than is allowed to wait, and what two kernels may hold.
      for (int i = 0; i < 40_000; i++) {
        link.send("x".repeat(999));
      }
      String last = heard.next();
      while (last.equals("drained")) {
        last = heard.next();
      }
      assertThat(last).isEqualTo("closed the server does not read what is sent to it");
    }
  }

  private Link dial(Heard heard) {
    Endpoint here = new Endpoint("127.0.0.1", server.getLocalPort(), false);
    return new TcpNetwork(null).dial(here, heard);
  }

  private static ServerSocket unbound() {
    try {
      return new ServerSocket();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /// What a link told, one thing after the other.
  static final class Heard implements LinkListener {
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    String next() throws InterruptedException {
      String next = heard.poll(20, TimeUnit.SECONDS);
      return next == null ? "(nothing)" : next;
    }

    @Override
    public void opened(@Nullable String note) {
      heard.add("opened " + note);
    }

    @Override
    public void received(String line) {
      heard.add("received " + line);
    }

    @Override
    public void overlong() {
      heard.add("overlong");
    }

    @Override
    public void drained() {
      heard.add("drained");
    }

    @Override
    public void closed(@Nullable String problem) {
      heard.add("closed " + problem);
    }
  }
}
