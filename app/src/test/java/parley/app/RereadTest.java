package parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parley.dialect.OperatorBlock;

/// A configuration that is read again while the server runs.
@Timeout(60)
class RereadTest {
  private static final String OPERATOR =
      """
      [[operator]]
      name = "ann"
      password = "$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ$aGFzaGhhc2g"
      """;

  @TempDir private Path folder;

  private List<String> told(String before, String now) throws Exception {
    var then = source(before).read();
    return new Reread(then, source(now).read()).told(0);
  }

  private ConfigurationSource source(String toml) throws Exception {
    var file = Files.writeString(folder.resolve("parley.toml"), toml);
    return new ConfigurationSource(
        file, List.of("irc=127.0.0.1:0"), List.of("journal.ephemeral=true"));
  }

  @Test
  void saysWhatIsAppliedAndWhatIsNot() throws Exception {
    assertThat(told("", "")).containsExactly("Nothing has changed");
    assertThat(
            told(
                "[limits]\nrooms = 10\nburst = 10",
                "[limits]\nrooms = 20\nburst = 20\n" + OPERATOR))
        .containsExactly("Applied: limits.burst, [[operator]]", "Needs a restart: limits.rooms");
    var bots = "[[class]]\nname = \"bots\"\naccounts = [\"*\"]\n";
    assertThat(told(bots, bots + "burst = 200\n")).containsExactly("Applied: [[class]]");
  }

  @Test
  void saysHowManyConnectionsHaveOtherLimits() throws Exception {
    var then = source("").read();
    var now = source("[limits]\nburst = 7").read();
    assertThat(new Reread(then, now).told(3))
        .containsExactly("Applied: limits.burst", "Other limits for connections that are here: 3");
  }

  @Test
  void aRunningServerTakesWhatItCan() throws Exception {
    var source = source("");
    var server = ChatServer.start(source.read(), Fittings.USUAL.rereading(source));
    try {
      assertThat(operators(server)).isEmpty();
      var _ = source(OPERATOR);
      server.reread();
      assertThat(operators(server)).containsExactly("ann");
      var _ = source("[[operator]]\nname = 7");
      server.reread();
      assertThat(operators(server)).containsExactly("ann");
    } finally {
      var _ = server.stop();
    }
  }

  @Test
  void whoComesFromThenOnFindsItAsItIsNow() throws Exception {
    var source = source("");
    var server = ChatServer.start(source.read(), Fittings.USUAL.rereading(source));
    try {
      int port = server.bound().getFirst().port();
      try (var first = Client.connect(port).send("CAP LS 302")) {
        assertThat(first.line()).contains("draft/account-registration");

        var _ =
            source(
                """
                [accounts]
                registration = "closed"
                [limits]
                connections-per-address = 2
                """);
        server.reread();
        assertThat(operators(server)).as("it has been applied").isEmpty();
        try (var second = Client.connect(port).send("CAP LS 302")) {
          assertThat(second.line()).doesNotContain("draft/account-registration");
          try (var third = Client.connect(port)) {
            assertThat(third.line()).isEqualTo("ERROR :Too many connections");
          }
        }
      }
    } finally {
      var _ = server.stop();
    }
  }

  @Test
  void whoIsHereIsToldWhatIsOfferedOtherwise() throws Exception {
    var source = source("[server]\nicon = \"https://chat.example/icon.png\"\n");
    var server = ChatServer.start(source.read(), Fittings.USUAL.rereading(source));
    try (var client = Client.connect(server.bound().getFirst().port())) {
      client.send("CAP LS 302", "CAP REQ :batch draft/extended-isupport");
      var _ = client.send("NICK ann", "USER ann 0 * :Ann", "CAP END").linesTo(" 376 ");
      var _ =
          source(
              """
              [server]
              network = "Other"
              [limits]
              history-replies = 50
              [accounts]
              registration = "closed"
              """);
      server.reread();
      assertThat(client.line()).endsWith(" CAP ann DEL :draft/account-registration");
      assertThat(client.line()).contains(" BATCH +").endsWith(" draft/isupport");
      assertThat(client.line())
          .startsWith("@batch=")
          .endsWith(
              " 005 ann CHATHISTORY=50 NETWORK=Other -draft/ICON"
                  + " :are supported by this server");
      assertThat(client.line()).contains(" BATCH -");
      server.reread();
      assertThat(client.send("PING same").line()).as("nothing is another").contains("PONG");
    } finally {
      var _ = server.stop();
    }
  }

  private static List<String> operators(ChatServer server) {
    return CompletableFuture.supplyAsync(
            () -> server.hub().governance().operators().stream().map(OperatorBlock::name).toList(),
            server.hubThread())
        .join();
  }
}
