package parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
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

  @Test
  void nothingOfWhatARoomWasBeforeItBeganAnew() throws Exception {
    try (var server = serve();
        var alice = server.client("irc")) {
      register(alice, "alice");
      alice.send("CAP REQ draft/metadata-2", "JOIN #den", "TOPIC #den :ours", "PRIVMSG #den :old");
      alice.send("METADATA #den SET url https://example.org/", "MODE #den +i", "MODE #den");
      alice.lineWith(" 324 alice #den +int");
    }

    try (var server = serve();
        var bob = server.client("irc")) {
      register(bob, "bob");
      bob.send("CAP REQ echo-message", "JOIN #den", "PRIVMSG #den :new", "MODE #den +m");
      bob.lineWith(" 353 bob = #den :@bob");
      bob.lineWith("MODE #den +m");
    }

    try (var server = serve();
        var alice = server.client("irc")) {
      logIn(alice, "alice");
      alice.send("CAP REQ :batch draft/chathistory draft/event-playback draft/metadata-2");
      alice.lineWith("draft/metadata-2");
      alice.send("JOIN #den", "CHATHISTORY LATEST #den * 10", "METADATA #den LIST", "PING end");
      assertThat(alice.linesTo(" PONG "))
          .noneMatch(line -> line.contains("ours") || line.contains("old"))
          .noneMatch(line -> line.contains("example.org"))
          .anyMatch(line -> line.endsWith(":bob!u@127.0.0.1 PRIVMSG #den :new"))
          .anyMatch(line -> line.endsWith(":bob!u@127.0.0.1 MODE #den +m"));
    }
  }

  @Test
  void whatWasWrittenToThemAndByThemAndWasNotTakenBack() throws Exception {
    try (var server = serve();
        var alice = server.client("irc");
        var bob = server.client("irc")) {
      register(alice, "alice");
      register(bob, "bob");
      alice.send("CAP REQ :message-tags echo-message draft/message-redaction");
      alice.send("PRIVMSG bob :one", "PRIVMSG bob :oops");
      alice.lineWith("PRIVMSG bob :one");
      var id = alice.lineWith("PRIVMSG bob :oops").replaceFirst("@msgid=([^ ;]+).*", "$1");
      alice.send("REDACT bob " + id);
      alice.lineWith("REDACT bob " + id);
      bob.send("PRIVMSG alice :two");
      alice.lineWith("PRIVMSG alice :two");
    }

    try (var server = serve();
        var bob = server.client("irc");
        var eve = server.client("irc")) {
      logIn(bob, "bob");
      bob.send("CAP REQ :batch draft/chathistory", "CHATHISTORY LATEST alice * 10");
      bob.lineWith("BATCH +");
      assertThat(bob.linesTo("BATCH -")).hasSize(3);
      bob.send("CHATHISTORY BEFORE alice timestamp=2100-01-01T00:00:00.000Z 10");
      assertThat(bob.linesTo("BATCH -"))
          .map(line -> line.replaceFirst("@batch=[^ ]+ ", ""))
          .contains(":alice!u@127.0.0.1 PRIVMSG bob :one", ":bob!u@127.0.0.1 PRIVMSG alice :two")
          .noneMatch(line -> line.contains("oops"));
      register(eve, "eve");
      eve.send("CAP REQ :batch draft/chathistory", "CHATHISTORY LATEST alice * 10");
      eve.lineWith("BATCH +");
      assertThat(eve.line()).contains("BATCH -");
    }
  }

  @Test
  void nothingPrivateWhereThatIsSwitchedOff() throws Exception {
    try (var server = serve("journal.private=false");
        var alice = server.client("irc")) {
      register(alice, "alice");
      alice.send("CAP REQ :batch draft/chathistory echo-message", "PRIVMSG alice :to myself");
      alice.lineWith("to myself");
      alice.send("CHATHISTORY LATEST alice * 10");
      assertThat(alice.lineWith("CHATHISTORY")).contains("FAIL CHATHISTORY INVALID_TARGET");
    }

    try (var server = serve();
        var alice = server.client("irc")) {
      logIn(alice, "alice");
      alice.send("CAP REQ :batch draft/chathistory", "CHATHISTORY LATEST alice * 10");
      alice.lineWith("BATCH +");
      assertThat(alice.line()).contains("BATCH -");
    }
  }

  private RunningServer serve(String... keys) throws Exception {
    return RunningServer.start(
        List.of("irc"),
        Stream.concat(
                Stream.of("journal.directory=" + folder.resolve("data"), "detect.silence=1ms"),
                Arrays.stream(keys))
            .toList());
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
