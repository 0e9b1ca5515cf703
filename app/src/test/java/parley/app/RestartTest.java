package parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What the owner of an account finds again when the server was started anew.
@Timeout(60)
class RestartTest {
  @TempDir private Path folder;

  @Test
  void howFarTheyHaveRead() throws Exception {
    try (var server = serve();
        var alice = server.client("irc")) {
      register(alice, "alice");
      alice.send("MARKREAD #den timestamp=2025-01-04T14:33:26.123Z");
      alice.lineWith("MARKREAD #den timestamp=2025-01-04T14:33:26.123Z");
    }

    try (var server = serve();
        var alice = server.client("irc");
        var bob = server.client("irc")) {
      logIn(alice, "alice");
      alice.send("MARKREAD #DEN");
      assertThat(alice.lineWith("MARKREAD"))
          .endsWith("MARKREAD #DEN timestamp=2025-01-04T14:33:26.123Z");
      register(bob, "bob");
      bob.send("MARKREAD #den");
      assertThat(bob.lineWith("MARKREAD")).endsWith("MARKREAD #den *");
    }
  }

  @Test
  void whatTheySayOfThemselvesAndOfTheirRooms() throws Exception {
    try (var server = serve();
        var alice = server.client("irc")) {
      register(alice, "alice");
      alice.send("CAP REQ draft/metadata-2", "METADATA * SET color red", "JOIN #den");
      alice.send("METADATA #den SET url https://example.org/");
      alice.lineWith(" 761 alice #den url * :https://example.org/");
    }

    try (var server = serve();
        var alice = server.client("irc")) {
      logIn(alice, "alice");
      alice.send("CAP REQ draft/metadata-2", "METADATA * LIST", "METADATA #den LIST");
      alice.lineWith(" 761 alice alice color * :red");
      alice.lineWith(" 761 alice #den url * :https://example.org/");
    }
  }

  private RunningServer serve() throws Exception {
    return RunningServer.start(
        List.of("irc"),
        List.of("journal.directory=" + folder.resolve("data"), "detect.silence=1ms"));
  }

  private static void register(Client client, String nick) throws IOException {
    client.send("NICK " + nick, "USER u 0 * :U", "REGISTER * * sesame");
    client.lineWith(" 900 ");
  }

  private static void logIn(Client client, String nick) throws IOException {
    client.send("PASS " + nick + ":sesame", "NICK " + nick, "USER u 0 * :U");
    client.lineWith(" 900 ");
  }
}
