package parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` after a room got another name: it has that name, and all that was said in it before.
@Timeout(120)
class RenameRestartTest {
  private static final String CAPABILITIES =
      "CAP REQ :batch draft/chathistory draft/event-playback draft/channel-rename";

  @TempDir private Path folder;

  @Test
  void aRoomComesBackUnderItsNewNameWithAllItHad() throws Exception {
    var data = folder.resolve("data").toString();
    try (var server = ServerProcess.serve(folder, "--data", data);
        var alice = server.connect("irc")) {
      alice.send("NICK alice", "USER a 0 * :A", CAPABILITIES, "JOIN #old,#other");
      alice.send("PRIVMSG #old :one", "MODE #other +if #old", "RENAME #old #new :so be it");
      alice.lineWith("RENAME #old #new :so be it");
      alice.send("PRIVMSG #new :two", "TOPIC #new :tea");
      alice.lineWith("TOPIC #new :tea");
      server.kill();
    }
    try (var server = ServerProcess.serve(folder, "--data", data);
        var bob = server.connect("irc")) {
      bob.send("NICK bob", "USER b 0 * :B", CAPABILITIES, "JOIN #other", "JOIN #old");
      assertThat(bob.lineWith(" 470 ")).contains("470 bob #other #new");
      assertThat(bob.linesTo(" 366 ")).anyMatch(line -> line.contains("332 bob #new :tea"));
      bob.lineWith("366 bob #old");

      bob.send("CHATHISTORY LATEST #new * 10");
      assertThat(bob.linesTo("BATCH -").stream().map(line -> line.replaceAll(".*! ?", "")))
          .filteredOn(line -> !line.contains("BATCH"))
          .satisfiesExactly(
              line -> assertThat(line).contains("PRIVMSG #new :one"),
              line -> assertThat(line).contains("RENAME #old #new :so be it"),
              line -> assertThat(line).contains("PRIVMSG #new :two"),
              line -> assertThat(line).contains("TOPIC #new :tea"));
      bob.send("CHATHISTORY LATEST #old * 10");
      assertThat(bob.linesTo("BATCH -")).hasSize(2).allMatch(line -> line.contains("BATCH"));
    }
  }
}
