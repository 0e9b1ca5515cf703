package parley.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The limits of a class of connections hold for those in it, and for nobody else. Those who come
/// through the listener for IRC are in a class, those through the one for everything are not.
@Timeout(120)
class ClassesTest {
  private static final int MIB = 1 << 20;
  private static final int TEXT = 6000;

  @TempDir private Path folder;

  private RunningServer server(String limits, String ofClass) throws Exception {
    return server(limits, ofClass, 1);
  }

  private RunningServer server(String limits, String ofClass, int loops) throws Exception {
    var file =
        Files.writeString(
            folder.resolve("parley.toml"),
            """
            [server]
            loops = %d

            [journal]
            ephemeral = true

            [limits]
            %s

            [[listen]]
            dialect = "irc"
            host = "127.0.0.1"
            port = 0
            name = "bots"

            [[listen]]
            dialect = "any"
            host = "127.0.0.1"
            port = 0

            [[class]]
            name = "bots"
            listeners = ["bots"]
            %s
            """
                .formatted(loops, limits, ofClass));
    return RunningServer.start(file, List.of(), List.of());
  }

  private static Client bot(RunningServer server, String nick) throws IOException {
    return registered(server.client("irc"), nick);
  }

  private static Client other(RunningServer server, String nick) throws IOException {
    return registered(server.client("any"), nick);
  }

  private static Client registered(Client client, String nick) throws IOException {
    client.send("NICK " + nick, "USER " + nick + " 0 * :" + nick);
    return client;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void connectionsFromOneAddress(int loops) throws Exception {
    try (var server = server("connections-per-address = 2", "connections-per-address = 3", loops);
        var first = other(server, "first");
        var second = other(server, "second")) {
      first.lineWith(" 001 ");
      second.lineWith(" 001 ");
      try (var third = server.client("any")) {
        assertThat(third.line()).isEqualTo("* Too many connections");
      }
      try (var bot = bot(server, "bot")) {
        bot.lineWith(" 001 ");
        try (var fourth = server.client("irc")) {
          assertThat(fourth.line()).isEqualTo("ERROR :Too many connections");
        }
      }
    }
  }

  @Test
  void lines() throws Exception {
    try (var server = server("messages-per-second = 1\nburst = 5", "messages-per-second = 0");
        var bot = bot(server, "bot");
        var other = other(server, "other")) {
      bot.lineWith(" 376 ");
      other.lineWith(" 376 ");
      var pings = new String[20];
      for (int i = 0; i < pings.length; i++) {
        pings[i] = "PING " + i;
      }
      bot.send(pings);
      other.send(pings);

      assertThat(bot.linesTo("PONG parley.local :19")).hasSize(20);
      // NICK and USER were of the burst.
      for (int i = 0; i < 3; i++) {
        assertThat(other.line()).endsWith(":" + i);
      }
      assertThat(server.onHub(() -> server.observed().begun().getLast().lines())).isEqualTo(5);
      server.pass(Duration.ofSeconds(1));
      assertThat(other.line()).endsWith(":3");
    }
  }

  @Test
  void rooms() throws Exception {
    try (var server = server("rooms-per-person = 1", "rooms-per-person = 2");
        var bot = bot(server, "bot");
        var other = other(server, "other")) {
      assertThat(bot.lineWith(" 005 ")).contains(" CHANLIMIT=#:2 ");
      assertThat(other.lineWith(" 005 ")).contains(" CHANLIMIT=#:1 ");
      bot.send("JOIN #a,#b,#c");
      other.send("JOIN #a,#b");
      assertThat(bot.lineWith(" 405 ")).contains(" #c ");
      assertThat(other.lineWith(" 405 ")).contains(" #b ");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void outputThatWaits(int loops) throws Exception {
    try (var server =
            server(
                "messages-per-second = 0\noutput-queue-bytes = \"64KiB\"",
                "output-queue-bytes = \"16MiB\"",
                loops);
        var talker = bot(server, "talker")) {
      talker.send("JOIN #room");
      talker.lineWith(" 366 ");
      var bot = notReading(server.port("irc"), "bot");
      talker.lineWith(":bot!");
      var other = notReading(server.port("any"), "other");
      talker.lineWith(":other!");

      int saidToOther = talkUntilOneHasLeft(talker, ":other!other@127.0.0.1");
      int saidToBot = saidToOther + talkUntilOneHasLeft(talker, ":bot!bot@127.0.0.1");

      // What the system holds for each besides is the same.
      assertThat((long) (saidToBot - saidToOther) * TEXT).isGreaterThan(12 * MIB);
      bot.close();
      other.close();
    }
  }

  private static Socket notReading(int port, String nick) throws IOException {
    var socket = new Socket();
    socket.setReceiveBufferSize(4096);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    registered(new Client(socket), nick).send("JOIN #room").lineWith(" 366 ");
    return socket;
  }

  /// How many texts were said until then.
  private static int talkUntilOneHasLeft(Client talker, String who) throws IOException {
    var text = "x".repeat(400);
    int linesAText = TEXT / 400;
    int said = 0;
    while (true) {
      var lines = new ArrayList<String>();
      for (int i = 0; i < 20 * linesAText; i++) {
        lines.add("PRIVMSG #room :" + text);
      }
      lines.add("PING said");
      talker.send(lines.toArray(String[]::new));
      said += 20;
      for (String line : talker.linesTo("PONG")) {
        if (line.contains(" QUIT ")) {
          assertThat(line).isEqualTo(who + " QUIT :Output queue exceeded");
          return said;
        }
      }
    }
  }

  @Test
  void silence() throws Exception {
    try (var server = server("", "ping-interval = \"1h\"");
        var bot = bot(server, "bot");
        var other = other(server, "other")) {
      bot.lineWith(" 376 ");
      other.lineWith(" 376 ");
      server.pass(Duration.ofMinutes(3));
      assertThat(other.line()).endsWith(" PING :parley.local");
      server.pass(Duration.ofMinutes(2));
      assertThat(other.line()).contains("Ping timeout");
      bot.send("PING still-here");
      assertThat(bot.line()).endsWith(":still-here");
    }
  }

  @Test
  void ofAnAccountHoldAsSoonAsOneIsLoggedIn() throws Exception {
    try (var server =
            server("rooms-per-person = 1", "accounts = [\"robot\"]\nrooms-per-person = 2");
        var robot = bot(server, "robot")) {
      assertThat(robot.lineWith(" 005 ")).contains(" CHANLIMIT=#:1 ");
      robot.send("REGISTER * * sesame");
      assertThat(robot.lineWith(" 005 robot CHANLIMIT")).contains("CHANLIMIT=#:2 ");
      robot.send("JOIN #a,#b,#c");
      assertThat(robot.lineWith(" 405 ")).contains(" #c ");
      try (var again = server.client("irc")) {
        again.send("PASS robot:sesame", "NICK robot2", "USER r 0 * :r");
        assertThat(again.lineWith(" 005 ")).contains(" CHANLIMIT=#:2 ");
      }
    }
  }

  /// By the address that they really come from, not that of who brings them.
  @Test
  void holdForThoseBehindGatewaysAndProxies() throws Exception {
    var file =
        Files.writeString(
            folder.resolve("gateways.toml"),
            """
            [limits]
            rooms-per-person = 1

            [[webirc]]
            name = "web"
            password-sha256 = "1e0baae50a6e2006d894f9e64c53a1317e6032f4ba67df08199d5378c5948ce6"
            hosts = ["127.0.0.1"]

            [[class]]
            name = "far"
            addresses = ["192.0.2.0/24"]
            rooms-per-person = 2
            """);
    try (var server = RunningServer.start(file, List.of("irc"), List.of("journal.ephemeral=true"));
        var behind = server.client("irc");
        var direct = bot(server, "direct")) {
      behind.send("WEBIRC gateway-secret web far.example 192.0.2.7");
      assertThat(registered(behind, "behind").lineWith(" 005 ")).contains(" CHANLIMIT=#:2 ");
      assertThat(direct.lineWith(" 005 ")).contains(" CHANLIMIT=#:1 ");
    }
    var trusting = List.of("journal.ephemeral=true", "proxy.trusted=127.0.0.1");
    try (var server = RunningServer.start(file, List.of("irc"), trusting);
        var behind = server.client("irc")) {
      behind.send("PROXY TCP4 192.0.2.7 10.0.0.1 5000 6667\r");
      assertThat(registered(behind, "behind").lineWith(" 005 ")).contains(" CHANLIMIT=#:2 ");
    }
  }

  @Test
  void changeForThoseWhoAreHereWhenTheConfigurationIsReadAgain() throws Exception {
    var file = folder.resolve("again.toml");
    var source = new ConfigurationSource(file, List.of("any=127.0.0.1:0"), List.of());
    var before = "[journal]\nephemeral = true\n[limits]\nrooms-per-person = 1\n";
    Files.writeString(file, before);
    var server = ChatServer.start(source.read(), Fittings.USUAL.rereading(source));
    try (var alice = Client.connect(server.bound().getFirst().port())) {
      registered(alice, "alice").lineWith(" 376 ");
      Files.writeString(
          file,
          before
              + """
              connections-per-address = 2

              [[class]]
              name = "here"
              addresses = ["127.0.0.0/8"]
              rooms-per-person = 7
              """);
      server.reread();
      assertThat(alice.lineWith(" 005 ")).contains(" CHANLIMIT=#:7 ");
      try (var second = Client.connect(server.bound().getFirst().port())) {
        await()
            .untilAsserted(
                () -> {
                  try (var third = Client.connect(server.bound().getFirst().port())) {
                    assertThat(third.send("NICK third").line()).contains("Too many");
                  }
                });
        assertThat(second.socket().isConnected()).isTrue();
      }
    } finally {
      var _ = server.stop();
    }
  }
}
