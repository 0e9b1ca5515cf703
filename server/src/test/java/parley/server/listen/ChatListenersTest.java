package parley.server.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.server.config.Listener;

@Timeout(60)
class ChatListenersTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void whoIsBehindAGatewayCountsAtTheirOwnAddress(int loops) throws Exception {
    try (var server =
        RunningServer.start("limits.connections-per-address=2", "server.loops=" + loops)) {
      try (var one = server.connect().send("NICK a\nfrom 192.0.2.1\n");
          var two = server.connect().send("NICK b\nfrom 192.0.2.1\n")) {
        assertThat(one.line() + one.line() + one.line()).endsWith("now from 192.0.2.1");
        assertThat(two.line() + two.line() + two.line()).endsWith("now from 192.0.2.1");
        try (var three = fromElsewhere(server).send("NICK c\nfrom 192.0.2.1\n")) {
          assertThat(three.rest()).contains("now from 192.0.2.1\n").endsWith("ending CLOSED\n");
        }
        assertThat(two.send("hello\n").line()).isEqualTo("irc: hello");
      }
      try (var later = fromElsewhere(server).send("NICK d\nfrom 192.0.2.1\nbye\n")) {
        assertThat(later.rest()).endsWith("bye\n");
      }
    }
  }

  private static Client fromElsewhere(RunningServer server) throws Exception {
    var here = InetAddress.ofLiteral("127.0.0.2");
    return new Client(new Socket(InetAddress.getLoopbackAddress(), server.port(), here, 0));
  }

  @ParameterizedTest
  @CsvSource({
    "'LOGIN Alice', login",
    "JOIN:Alice,    join",
    "NICK alice,    irc",
    "John: Hi,      plain",
  })
  void onePortUnderstandsEveryLanguage(String line, String dialect) throws Exception {
    try (var server = RunningServer.start();
        var client = server.connect()) {
      client.send(line + "\r\n");

      assertThat(client.line()).isEqualTo(dialect + " from 127.0.0.1");
      assertThat(client.line()).isEqualTo(dialect + ": " + line);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "login", "join", "irc"})
  void whoIsSilentGetsTheListenersDialect(String dialect) throws Exception {
    try (var server =
            RunningServer.start("listen=" + dialect + "=127.0.0.1:0", "detect.silence=1ms");
        var client = server.connect()) {
      assertThat(client.line()).isEqualTo(dialect + " from 127.0.0.1");
    }
  }

  @ParameterizedTest
  @CsvSource({"auto, 1", "nio, 1", "nio, 3", "epoll, 2", "io_uring, 1", "io_uring, 2"})
  void everyTransportAndNumberOfLoopsServes(String transport, int loops) throws Exception {
    try (var server =
        RunningServer.start("server.transport=" + transport, "server.loops=" + loops)) {
      var clients = new ArrayList<Client>();
      for (int i = 0; i < 10; i++) {
        clients.add(server.connect().send("JOIN:" + i + "\nflood 200\n"));
      }
      for (int i = 0; i < 10; i++) {
        var client = clients.get(i);
        assertThat(client.line()).isEqualTo("join from 127.0.0.1");
        assertThat(client.line()).isEqualTo("join: JOIN:" + i);
        assertThat(client.send("bye\n").rest()).hasSize(200 * 1000 + 4).endsWith("x\nbye\n");
        client.close();
      }
      await().until(() -> server.hub().connections() == 0);
    }
  }

  @Test
  void allInterfacesMeansBothFamilies() throws Exception {
    try (var server = RunningServer.start("listen=any=0", "detect.silence=1ms")) {
      for (String address : List.of("127.0.0.1", "::1")) {
        try (var client = new Client(new Socket(InetAddress.getByName(address), server.port()))) {
          assertThat(client.line()).isEqualTo("plain from " + address);
        }
      }
    }
  }

  @Test
  void whoEndsItsSideGetsEverythingFirst() throws Exception {
    try (var server = RunningServer.start();
        var client = server.connect()) {
      client.send("JOIN:Alice\nflood 3000\nlast line without its end").endOutput();

      assertThat(client.line()).isEqualTo("join from 127.0.0.1");
      assertThat(client.line()).isEqualTo("join: JOIN:Alice");
      assertThat(client.rest())
          .hasSizeGreaterThan(3000 * 1000)
          .endsWith("x\njoin: last line without its end\n");
      await().until(() -> server.hub().connections() == 0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"epoll", "nio", "io_uring"})
  void whoEndsItsSideIsStillOwedMoreThanTheSystemTakesAtOnce(String transport) throws Exception {
    try (var server =
            RunningServer.start(
                "server.transport=" + transport,
                "limits.output-queue-bytes=64MiB",
                "limits.closing-time=60s",
                "limits.messages-per-second=1",
                "limits.burst=1");
        var client = server.connect().send("JOIN:Alice\nflood 20000\n").endOutput()) {
      client.line();
      client.line();
      server.pass(Duration.ofSeconds(2));

      for (int i = 0; i < 20_000; i++) {
        assertThat(client.line()).hasSize(999);
      }
      server.pass(Duration.ofSeconds(2));
      assertThat(client.rest()).isEmpty();
    }
  }

  @Test
  void whoEndsItsSideAtOnceIsGreetedAndLeft() throws Exception {
    try (var server = RunningServer.start("detect.silence=60s");
        var client = server.connect().endOutput()) {
      assertThat(client.rest()).isEqualTo("plain from 127.0.0.1\n");
    }
  }

  @ParameterizedTest
  @CsvSource({"epoll, 1", "epoll, 2", "nio, 1", "io_uring, 1"})
  void whoEndsItsSideWhileHeldBackIsHeardOut(String transport, int loops) throws Exception {
    try (var server =
            RunningServer.start(
                "server.transport=" + transport,
                "server.loops=" + loops,
                "limits.messages-per-second=1",
                "limits.burst=2");
        var client = server.connect()) {
      client.send("JOIN:Alice\none\ntwo\nthree\nfour").endOutput();
      client.line();
      assertThat(client.line()).isEqualTo("join: JOIN:Alice");
      assertThat(client.line()).isEqualTo("join: one");
      server.pass(Duration.ofSeconds(2));
      assertThat(client.line()).isEqualTo("join: two");
      assertThat(client.line()).isEqualTo("join: three");
      assertThat(server.hub().connections()).isOne();
      server.pass(Duration.ofSeconds(2));

      assertThat(client.rest()).isEqualTo("join: four\n");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"server.loops=1", "server.loops=2"})
  void whoDoesNotReadIsEndedAndHarmsNobody(String loops) throws Exception {
    try (var server = RunningServer.start(loops, "limits.output-queue-bytes=64KiB");
        var slow = server.connect();
        var neighbour = server.connect()) {
      slow.send("JOIN:Slow\nflood 9000\n");
      slow.line();
      neighbour.send("JOIN:Alice\n");
      neighbour.line();
      await().until(() -> server.hub().connections() == 1);

      assertThat(neighbour.line()).isEqualTo("join: JOIN:Alice");
      assertThat(slow.rest()).hasSizeLessThan(9_000_000);
    }
  }

  @Test
  void whoReadsTooSlowlyIsToldWhy() throws Exception {
    try (var server =
            RunningServer.start(
                "limits.output-queue-bytes=1MiB", "limits.closing-time=20s", "server.loops=1");
        var slow = server.connect().send("JOIN:Slow\n");
        var neighbour = server.connect().send("JOIN:Alice\n")) {
      slow.line();
      slow.line();
      neighbour.line();
      // A tenth of a queue more each time: first the system's buffers are full, then the queue.
      for (int i = 0; i < 1000 && server.hub().connections() == 2; i++) {
        slow.send("flood 100\n");
        neighbour.send("still there?\n").line();
      }
      await().until(() -> server.hub().connections() == 1);

      assertThat(slow.rest()).endsWith("x\nending TOO_SLOW\n");
    }
  }

  @Test
  void oneAddressHasOnlySoManySeats() throws Exception {
    try (var server =
            RunningServer.start(
                "listen=irc=127.0.0.1:0",
                "limits.connections-per-address=2",
                "detect.silence=1ms");
        var first = server.connect();
        var second = server.connect()) {
      assertThat(first.line()).isEqualTo("irc from 127.0.0.1");
      assertThat(second.line()).isEqualTo("irc from 127.0.0.1");
      try (var third = server.connect()) {
        assertThat(third.rest()).isEqualTo("ERROR :Too many connections\n");
      }

      first.socket().close();
      await().until(() -> server.hub().connections() == 1);
      try (var fourth = server.connect()) {
        assertThat(fourth.line()).isEqualTo("irc from 127.0.0.1");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "plain, * Too many connections",
    "login, ERR too-many-connections",
    "join,  ERROR:too-many-connections",
  })
  void thereAreOnlySoManySeats(String dialect, String refusal) throws Exception {
    try (var server =
            RunningServer.start("listen=" + dialect + "=127.0.0.1:0", "limits.connections=1");
        var first = server.connect().send("x\n")) {
      first.line();
      try (var second = server.connect()) {
        assertThat(second.rest()).isEqualTo(refusal + "\n");
      }
    }
  }

  @Test
  void aPortInUseIsOneLineThatSaysHowToMendIt() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();

      assertThatThrownBy(() -> RunningServer.start("listen=irc=127.0.0.1:" + port))
          .isInstanceOf(StartException.class)
          .hasMessage(
              "port %d is in use: stop what listens there, or choose another port with --listen"
                  .formatted(port));
    }
  }

  @Test
  void aForeignAddressIsOneLine() {
    assertThatThrownBy(() -> RunningServer.start("listen=irc=203.0.113.1:0"))
        .isInstanceOf(StartException.class)
        .hasMessage("cannot listen on 203.0.113.1:0: this machine has no such address");
    assertThatThrownBy(() -> RunningServer.start("listen=irc=nowhere.invalid:6667"))
        .isInstanceOf(StartException.class)
        .hasMessage("cannot listen on nowhere.invalid:6667: there is no host of this name");
  }

  @Test
  void nobodyIsAcceptedUntilEveryPortIsBound() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
      int port = free.getLocalPort();
      free.close();
      var listens =
          new String[] {
            "listen=irc=127.0.0.1:" + port, "listen=any=127.0.0.1:" + taken.getLocalPort()
          };

      assertThatThrownBy(() -> RunningServer.start(listens)).isInstanceOf(StartException.class);
      // The first port was given back.
      new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"server.loops=1", "server.loops=2"})
  void stoppingTellsEveryoneAndEnds(String loops) throws Exception {
    try (var server = RunningServer.start(loops);
        var client = server.connect().send("JOIN:Alice\n")) {
      assertThat(client.line()).isEqualTo("join from 127.0.0.1");
      assertThat(client.line()).isEqualTo("join: JOIN:Alice");

      server.stop();
      var end = CompletableFuture.supplyAsync(server::awaitEnd);

      assertThat(client.rest()).isEqualTo("ending SHUTDOWN\n");
      client.socket().close();
      assertThat(end.get()).as("all in order in time").isTrue();
    }
  }

  @Test
  void anOverlongLineIsAnsweredAndSkipped() throws Exception {
    try (var server = RunningServer.start("limits.line-bytes=512");
        var client = server.connect()) {
      client.send("JOIN:Alice\n" + "x".repeat(100_000) + "\nHi\n");

      client.line();
      assertThat(client.line()).isEqualTo("join: JOIN:Alice");
      assertThat(client.line()).isEqualTo("join malformed TOO_LONG");
      assertThat(client.line()).isEqualTo("join: Hi");
    }
  }

  @Test
  void boundListenersHaveTheirPorts() throws Exception {
    try (var server = RunningServer.start("listen=irc=127.0.0.1:0", "listen=join=127.0.0.1:0")) {
      assertThat(server.bound())
          .extracting(Listener::dialect)
          .containsExactly(Listener.Speaks.IRC, Listener.Speaks.JOIN);
      assertThat(server.bound())
          .extracting(Listener::port)
          .doesNotContain(0)
          .doesNotHaveDuplicates();
    }
  }
}
