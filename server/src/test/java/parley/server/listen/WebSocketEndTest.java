package parley.server.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static parley.server.listen.WebSocketPeer.BINARY;
import static parley.server.listen.WebSocketPeer.CLOSE;
import static parley.server.listen.WebSocketPeer.CONTINUATION;
import static parley.server.listen.WebSocketPeer.FINAL;
import static parley.server.listen.WebSocketPeer.PING;
import static parley.server.listen.WebSocketPeer.PONG;
import static parley.server.listen.WebSocketPeer.TEXT;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How connections that speak WebSocket end: by mistakes of the peer, by its wish, by ours.
@Timeout(60)
class WebSocketEndTest {
  private static final String TEXT_IRC = "text.ircv3.net";
  private static final String BINARY_IRC = "binary.ircv3.net";

  private static WebSocketPeer connect(RunningServer server) throws IOException {
    return new WebSocketPeer(new Socket(InetAddress.getLoopbackAddress(), server.port()));
  }

  record Wrong(String what, int status, List<byte[]> frames) {
    static Wrong of(String what, int status, byte[]... frames) {
      return new Wrong(what, status, List.of(frames));
    }

    @Override
    public String toString() {
      return what;
    }
  }

  private static byte[] masked(int first, byte... payload) {
    var frame = new byte[6 + payload.length];
    frame[0] = (byte) first;
    frame[1] = (byte) (0x80 | payload.length);
    System.arraycopy(payload, 0, frame, 6, payload.length);
    return frame;
  }

  static Stream<Wrong> wrongs() {
    var big = new byte[10_000];
    big[0] = (byte) (FINAL | TEXT);
    big[1] = (byte) 0xFE;
    big[2] = 0x26;
    big[3] = 0x10;
    return Stream.of(
        Wrong.of("not masked", 1002, new byte[] {(byte) 0x81, 1, 'x'}),
        Wrong.of("a reserved bit", 1002, masked(0xC1, (byte) 'x')),
        Wrong.of("an unknown opcode", 1002, masked(0x83, (byte) 'x')),
        Wrong.of("an unknown control frame", 1002, masked(0x8B)),
        Wrong.of("a fragmented ping", 1002, masked(PING)),
        Wrong.of("nothing to continue", 1002, masked(0x80, (byte) 'x')),
        Wrong.of("not continued", 1002, masked(TEXT, (byte) 'x'), masked(0x81, (byte) 'y')),
        Wrong.of("half a status", 1002, masked(0x88, (byte) 3)),
        Wrong.of("half a character", 1007, masked(0x88, (byte) 3, (byte) 0xE8, (byte) 0xC3)),
        Wrong.of("binary where text was agreed on", 1003, masked(0x82, (byte) 'x')),
        Wrong.of("no UTF-8", 1007, masked(0x81, (byte) 0xC3, (byte) 0x28)),
        Wrong.of("no UTF-8 in pieces", 1007, masked(TEXT, (byte) 0xC3), masked(0x80, (byte) 0x28)),
        Wrong.of("too big", 1009, big));
  }

  @ParameterizedTest
  @MethodSource("wrongs")
  void aMistakeEndsItWithItsStatus(Wrong wrong) throws Exception {
    try (var server = RunningServer.start();
        var peer = connect(server).open(TEXT_IRC)) {
      peer.text("before");
      for (byte[] frame : wrong.frames()) {
        peer.send(frame);
      }
      peer.text("after");

      assertThat(peer.line()).isEqualTo("irc from 127.0.0.1");
      assertThat(peer.line()).isEqualTo("irc: before");
      var last = peer.frame();
      assertThat(last.opcode()).isEqualTo(CLOSE);
      assertThat(last.status()).isEqualTo(wrong.status());
      assertThat(peer.ends()).isTrue();
      peer.socket().close();
      await().until(() -> server.hub().connections() == 0);
    }
  }

  @Test
  void fragmentsThatBecomeTooMuchEndIt() throws Exception {
    try (var server = RunningServer.start();
        var peer = connect(server).open(BINARY_IRC)) {
      peer.line();
      peer.frame(BINARY, new byte[8000]).frame(CONTINUATION, new byte[706]);

      assertThat(peer.frame().status()).isEqualTo(1009);
      assertThat(peer.ends()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1000, 1001, 3000, 4999})
  void whoClosesIsAnsweredWithTheSame(int status) throws Exception {
    try (var server = RunningServer.start();
        var peer = connect(server).open(TEXT_IRC)) {
      peer.line();
      peer.text("last words");
      // In one piece, so that the server has read all of it when it closes.
      peer.send(
          ByteBuffer.allocate(16)
              .put(masked(FINAL | CLOSE, (byte) (status >> 8), (byte) status))
              .put(masked(FINAL | TEXT, (byte) 'x', (byte) 'y'))
              .array());

      assertThat(peer.line()).isEqualTo("irc: last words");
      assertThat(peer.frame().status()).isEqualTo(status);
      assertThat(peer.ends()).isTrue();
      await().until(() -> server.hub().connections() == 0);
    }
  }

  /// RFC 6455 §7.4: those that are nobody's, and those that stand for no status at all.
  @ParameterizedTest
  @ValueSource(ints = {0, 999, 1004, 1005, 1006, 1015, 1016, 2999, 5000, 0xFFFF})
  void aStatusThatMustNotBeSentIsAMistake(int status) throws Exception {
    try (var server = RunningServer.start();
        var peer = connect(server).open(TEXT_IRC)) {
      peer.line();
      peer.close(status);

      assertThat(peer.frame().status()).isEqualTo(1002);
      assertThat(peer.ends()).isTrue();
      await().until(() -> server.hub().connections() == 0);
    }
  }

  @Test
  void whoClosesWithoutAStatusIsAnsweredWithoutOne() throws Exception {
    try (var server = RunningServer.start();
        var peer = connect(server).open(TEXT_IRC)) {
      peer.line();
      peer.frame(FINAL | CLOSE, new byte[0]);

      var last = peer.frame();
      assertThat(last.opcode()).isEqualTo(CLOSE);
      assertThat(last.payload().remaining()).isZero();
      assertThat(peer.ends()).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({"epoll, 1", "epoll, 2", "nio, 1"})
  void whoIsLetGoGetsEverythingFirst(String transport, int loops) throws Exception {
    try (var server =
            RunningServer.start(
                "server.transport=" + transport,
                "server.loops=" + loops,
                "limits.output-queue-bytes=64MiB",
                "limits.closing-time=60s");
        var peer = connect(server).open(TEXT_IRC)) {
      peer.line();
      peer.text("flood 20000").text("bye");

      for (int i = 0; i < 20_000; i++) {
        assertThat(peer.line()).hasSize(999);
      }
      assertThat(peer.line()).isEqualTo("bye");
      assertThat(peer.frame().status()).isEqualTo(1000);
      peer.close(1000);
      assertThat(peer.ends()).isTrue();
    }
  }

  @Test
  void whoGoesWithoutAWordIsGone() throws Exception {
    try (var server = RunningServer.start();
        var peer = connect(server).open(TEXT_IRC)) {
      peer.line();
      peer.socket().shutdownOutput();

      assertThat(peer.frame().status()).isEqualTo(1000);
      assertThat(peer.ends()).isTrue();
      await().until(() -> server.hub().connections() == 0);
    }
  }

  @Test
  void whoDoesNotReadIsEnded() throws Exception {
    try (var server = RunningServer.start("limits.output-queue-bytes=64KiB");
        var slow = connect(server).open(TEXT_IRC)) {
      slow.text("flood 9000");

      await().until(() -> server.hub().connections() == 0);
    }
  }

  @Test
  void pingsAreReadNoFasterThanLines() throws Exception {
    try (var server = RunningServer.start("limits.messages-per-second=1", "limits.burst=3");
        var peer = connect(server).open(TEXT_IRC)) {
      peer.line();
      for (int i = 0; i < 3; i++) {
        peer.frame(FINAL | PING, new byte[0]);
      }
      peer.text("too much");
      var opcodes = new ArrayList<Integer>();
      for (int i = 0; i < 6; i++) {
        opcodes.add(peer.frame().opcode());
      }
      assertThat(opcodes).containsExactlyInAnyOrder(PONG, PONG, PONG, TEXT, TEXT, TEXT);
      peer.close(1000);
      assertThat(server.hub().connections()).isOne();
      server.pass(Duration.ofSeconds(2));

      assertThat(peer.line()).isEqualTo("irc: too much");
      assertThat(peer.frame().status()).isEqualTo(1000);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"server.loops=1", "server.loops=2"})
  void theEndOfTheServerIsToldAsGoingAway(String loops) throws Exception {
    try (var server = RunningServer.start(loops);
        var peer = connect(server).open(TEXT_IRC)) {
      peer.line();
      server.stop();
      var end = CompletableFuture.supplyAsync(server::awaitEnd);

      assertThat(peer.line()).isEqualTo("ending SHUTDOWN");
      assertThat(peer.frame().status()).isEqualTo(1001);
      peer.close(1001);
      assertThat(peer.ends()).isTrue();
      assertThat(end.get()).as("all in order in time").isTrue();
    }
  }
}
