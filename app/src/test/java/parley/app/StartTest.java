package parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How the program starts, or says why it does not.
@Timeout(120)
class StartTest {
  @TempDir private Path folder;

  @Test
  void aPortInUseIsOneLine() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var server =
            ServerProcess.run(
                folder,
                "serve",
                "--ephemeral",
                "--listen",
                "plain=127.0.0.1:" + taken.getLocalPort())) {
      assertThat(server.exitStatus()).isEqualTo(1);
      assertThat(server.err().lines())
          .singleElement()
          .asString()
          .startsWith("parley: ")
          .contains("port " + taken.getLocalPort() + " is in use");
      assertThat(server.out()).isEmpty();
    }
  }

  @Test
  void aDataFolderInUseIsOneLine() throws Exception {
    var data = folder.resolve("data").toString();
    try (var first = ServerProcess.serve(folder, "--data", data);
        var second =
            ServerProcess.run(folder, "serve", "--listen", "any=127.0.0.1:0", "--data", data)) {
      assertThat(second.exitStatus()).isEqualTo(1);
      assertThat(second.err().lines())
          .singleElement()
          .asString()
          .startsWith("parley: ")
          .contains(data);
      assertThat(second.out()).isEmpty();

      first.connect("login").send("LOGIN Alice").lineWith("OK");
    }
  }

  @Test
  void everyMistakeInTheConfigurationIsTold() throws Exception {
    var file = folder.resolve("parley.toml");
    Files.writeString(
        file,
        """
        [limits]
        bursts = 3
        line-bytes = "1B"

        [[listen]]
        dialect = "latin"
        port = 7
        """);
    try (var server =
        ServerProcess.run(folder, "serve", "--config", file.toString(), "--set", "nothing")) {
      assertThat(server.exitStatus()).isEqualTo(2);
      assertThat(server.err().lines())
          .hasSize(4)
          .anyMatch(line -> line.matches(".*parley\\.toml:2:\\d+: .*bursts.*burst.*"))
          .anyMatch(line -> line.matches(".*parley\\.toml:3:\\d+: .*line-bytes.*512.*"))
          .anyMatch(line -> line.matches(".*parley\\.toml:6:\\d+: .*\"latin\".*\"plain\".*"))
          .anyMatch(line -> line.contains("--set") && line.contains("\"nothing\""));
      assertThat(server.out()).isEmpty();
    }
  }

  @Test
  void aMissingConfigurationIsOneLine() throws Exception {
    try (var server = ServerProcess.run(folder, "serve", "--config", "missing.toml")) {
      assertThat(server.exitStatus()).isEqualTo(2);
      assertThat(server.err().lines()).singleElement().asString().contains("missing.toml");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "journal.directory=file, 'data folder file is a file'",
    "journal.directory=damaged, 'parley.db is not a database'",
    "tls.certificate=file, 'holds no certificate'"
  })
  void whatCannotBeUsedIsOneLine(String key, String reason) throws Exception {
    // Only its owner reads it, so that nothing needs to be said of that.
    var owners = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Files.createFile(folder.resolve("file"), owners);
    Files.writeString(folder.resolve("file"), "no certificate");
    Files.createDirectory(folder.resolve("damaged"));
    Files.writeString(folder.resolve("damaged/parley.db"), "no database".repeat(1000));
    var tls = key.startsWith("tls") ? "tls.key=file" : "log.level=info";
    try (var server =
        ServerProcess.run(
            folder, "serve", "--listen", "any=127.0.0.1:0", "--set", key, "--set", tls)) {
      assertThat(server.exitStatus()).isEqualTo(1);
      assertThat(server.err().lines())
          .singleElement()
          .asString()
          .startsWith("parley: ")
          .contains(reason);
      assertThat(server.out()).isEmpty();
    }
  }

  @Test
  void ephemeralWritesNothing() throws Exception {
    try (var server = ServerProcess.serve(folder, "--ephemeral")) {
      assertThat(server.out()).contains("Nothing is kept.");
      talk(server);

      assertThat(entries()).allMatch(name -> name.matches("(out|err).*\\.txt"));
    }
  }

  @Test
  void withoutFurtherArgumentsItKeepsItsDataHere() throws Exception {
    try (var server = ServerProcess.serve(folder)) {
      assertThat(server.out()).contains("parley-data");
      talk(server);

      assertThat(folder.resolve("parley-data/parley.db")).isRegularFile();
    }
  }

  @Test
  void chatPortIsOnePortForEverything() throws Exception {
    try (var server =
        ServerProcess.run(folder, Map.of("CHAT_PORT", "0"), "serve", "--ephemeral").awaitReady()) {
      int port = server.port("any");
      Client.connect(port).send("LOGIN Alice").lineWith("OK");
      Client.connect(port).send("JOIN:Bob").lineWith("JOINED:Bob");
      Client.connect(port).send("NICK Kim", "USER k 0 * :Kim").lineWith(" 001 ");
      Client.connect(port).send("Pat: Hi").lineWith("Welcome to the chatroom!");
      assertThat(server.err().lines().filter(line -> line.contains("Chat server started")))
          .hasSize(1);
    }
  }

  @Test
  void aChatPortThatIsNoneIsTold() throws Exception {
    try (var server =
        ServerProcess.run(folder, Map.of("CHAT_PORT", "seven"), "serve", "--ephemeral")) {
      assertThat(server.exitStatus()).isEqualTo(2);
      assertThat(server.err().lines()).singleElement().asString().contains("seven");
    }
  }

  private static void talk(ServerProcess server) throws IOException {
    var alice = server.connect("login").send("LOGIN Alice", "MSG Hello");
    alice.lineWith("MSG Alice Hello");
    server.connect("irc").send("NICK Kim", "USER k 0 * :Kim", "JOIN #den", "TOPIC #den :x");
  }

  private List<String> entries() throws IOException {
    try (var entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).toList();
    }
  }
}
