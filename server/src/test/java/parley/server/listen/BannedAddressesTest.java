package parley.server.listen;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.core.ServerBan;

/// Who comes from a banned address is not let in.
@Timeout(60)
class BannedAddressesTest {
  private static RunningServer banning(String mask, String... sets) throws Exception {
    var server = RunningServer.start(sets);
    var ban = new ServerBan(ServerBan.Kind.ADDRESS, mask, "ann", "bots", Instant.EPOCH, null);
    var banned = new CompletableFuture<Void>();
    server.onHub(
        () -> {
          server.hub().governance().ban(ban);
          banned.complete(null);
        });
    banned.join();
    return server;
  }

  /// They say nothing, and no silence is waited for.
  @ParameterizedTest
  @CsvSource({
    "any, 1, * You are banned from this server: bots",
    "plain, 3, * You are banned from this server: bots",
    "login, 1, INFO banned",
    "join, 3, ERROR:banned",
    "irc, 1, ERROR :You are banned from this server: bots",
    "irc+tls, 1, ",
  })
  void whoIsBannedIsToldSoAtOnce(String dialect, int loops, String line) throws Exception {
    try (var server =
            banning("127.0.0.0/8", "listen=" + dialect + "=127.0.0.1:0", "server.loops=" + loops);
        var client = server.connect()) {
      assertThat(client.line()).isEqualTo(line);
      if (line != null) {
        assertThat(client.line()).isNull();
      }
    }
  }

  @Test
  void whoComesThroughAProxyIsKnownByTheirOwnAddress() throws Exception {
    try (var server = banning("192.0.2.0/24", "proxy.trusted=127.0.0.0/8")) {
      try (var banned = server.connect().send("PROXY TCP4 192.0.2.7 10.0.0.1 5000 6667\r\n")) {
        assertThat(banned.line()).isEqualTo("* You are banned from this server: bots");
        assertThat(banned.line()).isNull();
      }
      try (var other =
          server.connect().send("PROXY TCP4 192.0.3.7 10.0.0.1 5000 6667\r\nNICK a\r\n")) {
        assertThat(other.line()).isEqualTo("irc from 192.0.3.7");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1", "3"})
  void whoIsBehindAGatewayIsLetGoAsSoonAsTheirAddressIsKnown(int loops) throws Exception {
    try (var server = banning("192.0.2.0/24", "listen=irc=127.0.0.1:0", "server.loops=" + loops);
        var banned = server.connect().send("NICK a\r\n");
        var other = server.connect().send("NICK b\r\n")) {
      assertThat(banned.line()).isEqualTo("irc from 127.0.0.1");
      assertThat(banned.line()).isEqualTo("irc: NICK a");
      banned.send("from 192.0.2.7\r\nNICK c\r\n");
      assertThat(banned.line()).isEqualTo("ending BANNED");
      assertThat(banned.line()).isNull();

      other.send("from 192.0.3.7\r\n");
      assertThat(other.line()).isEqualTo("irc from 127.0.0.1");
      assertThat(other.line()).isEqualTo("irc: NICK b");
      assertThat(other.line()).isEqualTo("now from 192.0.3.7");
    }
  }

  @Test
  void whoComesThroughAProxyForHttpIsKnownByTheirOwnAddress() throws Exception {
    try (var server = banning("192.0.2.0/24", "proxy.trusted=127.0.0.0/8");
        var peer = new WebSocketPeer(new Socket(InetAddress.getLoopbackAddress(), server.port()))) {
      assertThat(peer.ask("X-Forwarded-For: 192.0.2.7").getFirst()).contains(" 101 ");
      assertThat(peer.line()).isEqualTo("ending BANNED");
    }
  }
}
