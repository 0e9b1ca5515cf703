package parley.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A full disk: a small file system of its own, which only the server's process sees mounted.
@Timeout(120)
class DiskFullTest {
  private static final String MOUNT = "mount -t tmpfs -o size=1m tmpfs \"$0\" && exec \"$@\"";

  @TempDir private Path folder;

  @Test
  void senderIsToldNobodyIsShownAndItRecovers() throws Exception {
    var data = Files.createDirectory(folder.resolve("data"));
    assumeThat(canMount(data)).as("this machine lets us mount a small file system").isTrue();
    try (var server = ServerProcess.serveBehind(mounting(data), folder, "--data", data.toString());
        var alice = server.connect("login").send("LOGIN Alice");
        var bob = server.connect("join").send("JOIN:Bob")) {
      alice.lineWith("OK");
      bob.lineWith("USER_JOINED:Bob");
      alice.send("MSG before").lineWith("MSG Alice before");
      bob.lineWith("before");
      // The path leads into the file system that the process sees.
      var filler =
          Path.of("/proc", "" + server.process().pid(), "root")
              .resolve(data.resolve("filler").toString().substring(1));
      fill(filler);

      int kept = talkUntilRefused(alice);
      assertThat(alice.send("MSG lost").line()).isEqualTo("ERR not-kept");
      Files.delete(filler);
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> alice.send("MSG after").line().equals("MSG Alice after"));

      for (int i = 0; i < kept; i++) {
        assertThat(bob.line()).endsWith(": " + text(i));
      }
      assertThat(bob.line()).endsWith(": after");
      try (var late = server.connect("join").send("JOIN:Late")) {
        assertThat(late.linesTo("USER_JOINED:Late")).noneMatch(line -> line.contains("lost"));
      }
      assertThat(server.err()).doesNotContain("\tat ").contains("journal=failing");
    }
  }

  private static List<String> mounting(Path data) {
    return List.of("unshare", "--map-root-user", "--mount", "sh", "-c", MOUNT, data.toString());
  }

  private static boolean canMount(Path data) throws IOException, InterruptedException {
    try {
      var trial =
          new ProcessBuilder(Stream.concat(mounting(data).stream(), Stream.of("true")).toList())
              .redirectErrorStream(true)
              .start();
      return trial.waitFor(10, TimeUnit.SECONDS) && trial.exitValue() == 0;
    } catch (IOException _) {
      return false;
    }
  }

  private static void fill(Path file) throws IOException {
    try (var out = Files.newOutputStream(file)) {
      var block = new byte[4096];
      while (true) {
        out.write(block);
      }
    } catch (IOException full) {
      assertThat(file).exists();
    }
  }

  /// What still fits is kept, until nothing does; how many messages that were.
  private static int talkUntilRefused(Client alice) throws IOException {
    for (int i = 0; ; i++) {
      var answer = alice.send("MSG " + text(i)).line();
      if (answer.equals("ERR not-kept")) {
        return i;
      }
      assertThat(answer).isEqualTo("MSG Alice " + text(i));
    }
  }

  private static String text(int i) {
    return i + "x".repeat(4000);
  }
}
