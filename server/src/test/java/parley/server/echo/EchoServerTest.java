package parley.server.echo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import parley.server.listen.StartException;

@Timeout(60)
class EchoServerTest {
  private static Socket connect(EchoServer server) throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), server.port());
  }

  @Test
  void everyByteComesBackToEveryone() throws Exception {
    try (var server = EchoServer.start(0)) {
      var sockets = new ArrayList<Socket>();
      for (int i = 0; i < 20; i++) {
        sockets.add(connect(server));
        sockets.get(i).getOutputStream().write(("hello " + i).getBytes(StandardCharsets.UTF_8));
      }
      for (int i = 0; i < 20; i++) {
        var expected = "hello " + i;
        assertThat(sockets.get(i).getInputStream().readNBytes(expected.length()))
            .asString(StandardCharsets.UTF_8)
            .isEqualTo(expected);
        sockets.get(i).close();
      }
    }
  }

  @Test
  void whoEndsItsSideGetsTheRestAndThenTheEnd() throws Exception {
    var sent = new byte[5_000_000];
    new Random(42).nextBytes(sent);
    try (var server = EchoServer.start(0);
        var socket = connect(server)) {
      var received =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return socket.getInputStream().readAllBytes();
                } catch (IOException failure) {
                  throw new IllegalStateException(failure);
                }
              });
      socket.getOutputStream().write(sent);
      socket.shutdownOutput();

      assertThat(received.get()).isEqualTo(sent);
    }
  }

  @Test
  void whoDoesNotReadIsNotReadFrom() throws Exception {
    try (var server = EchoServer.start(0);
        var socket = SocketChannel.open()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
      socket.configureBlocking(false);
      var chunk = ByteBuffer.allocate(64 * 1024);
      long[] sent = {0};
      // Once the server stops reading, the system's buffers fill up, and nothing more goes.
      await()
          .during(Duration.ofMillis(300))
          .until(
              () -> {
                long before = sent[0];
                for (int n = 1; n > 0; ) {
                  n = socket.write(chunk.clear());
                  sent[0] += n;
                }
                return sent[0] == before;
              });
      assertThat(sent[0]).isLessThan(64_000_000);

      // It goes on when the peer reads.
      long received = 0;
      socket.configureBlocking(true);
      while (received < sent[0]) {
        int n = socket.read(chunk.clear());
        assertThat(n).isPositive();
        received += n;
      }
      try (var other = connect(server)) {
        other.getOutputStream().write('x');
        assertThat(other.getInputStream().read()).isEqualTo('x');
      }
    }
  }

  @Test
  void closingEndsEveryConnection() throws Exception {
    var server = EchoServer.start(0);
    try (var socket = connect(server)) {
      socket.getOutputStream().write('x');
      assertThat(socket.getInputStream().read()).isEqualTo('x');
      server.close();

      assertThat(socket.getInputStream().read()).isEqualTo(-1);
      assertThatThrownBy(() -> connect(server)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void aPortInUseIsOneLine() throws Exception {
    try (var taken = new ServerSocket(0)) {
      assertThatThrownBy(() -> EchoServer.start(taken.getLocalPort()))
          .isInstanceOf(StartException.class)
          .hasMessageStartingWith("port " + taken.getLocalPort() + " is in use: ");
    }
  }
}
