package parley.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How the program ends when it is told to.
@Timeout(120)
class StopTest {
  /// Five seconds are promised, and a machine may be busy.
  private static final Duration TWICE_THE_PROMISE = Duration.ofSeconds(10);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"TERM", "INT"})
  void everyoneIsToldInTheirOwnLanguage(String signal) throws Exception {
    // Where tests run in the background, SIGINT is ignored, and whoever they start inherits that.
    var listening = List.of("env", "--default-signal=" + signal);
    assumeThat(works(listening)).as("%s can be made effective", signal).isTrue();
    try (var server =
        ServerProcess.serveBehind(
            listening, folder, "--listen", "irc+tls=127.0.0.1:0", "--set", "detect.silence=1ms")) {
      var plain = server.connect("plain").send("/nick Pat");
      plain.lineWith("You are now");
      var login = server.connect("login").send("LOGIN Lea");
      login.lineWith("OK");
      var join = server.connect("join").send("JOIN:Jo");
      join.lineWith("USER_JOINED:Jo");
      var irc = server.connect("irc").send("NICK Kim", "USER k 0 * :Kim", "JOIN #lobby");
      irc.lineWith(" 366 ");
      var encrypted = encrypted(server);
      encrypted.send("NICK Tim", "USER t 0 * :Tim").lineWith(" 001 ");
      var unnamed = server.connect("plain");
      unnamed.lineWith("Welcome");
      var other = server.connect("login").send("MSG x");
      other.lineWith("ERR not-logged-in");
      plain.send("last words");
      irc.lineWith("last words");
      server.signal(signal);

      assertThat(plain.linesToEnd()).last().isEqualTo("* Server is shutting down");
      assertThat(unnamed.linesToEnd()).last().isEqualTo("* Server is shutting down");
      assertThat(login.linesToEnd()).endsWith("MSG Pat last words", "INFO server-shutdown");
      assertThat(other.linesToEnd()).containsExactly("INFO server-shutdown");
      assertThat(join.linesToEnd()).last().isEqualTo("ERROR:server-shutdown");
      assertThat(irc.linesToEnd()).last().asString().matches("ERROR :.*shutting down.*");
      assertThat(encrypted.linesToEnd()).last().asString().matches("ERROR :.*shutting down.*");
      endsWell(server);
    }
  }

  private static Client encrypted(ServerProcess server) throws Exception {
    var socket = new Socket(InetAddress.getLoopbackAddress(), server.port("irc+tls"));
    return new Client(Doors.encrypted(Doors.trusting(), socket));
  }

  @Test
  void whoDoesNotReadHoldsNothingUp() throws Exception {
    try (var server =
            ServerProcess.serve(
                folder,
                "--ephemeral",
                "--set",
                "limits.output-queue-bytes=256MiB",
                "--set",
                "limits.messages-per-second=0");
        var idler = new Socket()) {
      idler.setReceiveBufferSize(4096);
      idler.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port("join")));
      var silent = new Client(idler);
      silent.send("JOIN:Idle").lineWith("USER_JOINED:Idle");
      var loud = server.connect("login").send("LOGIN Loud");
      loud.lineWith("OK");
      for (int i = 0; i < 30; i++) {
        loud.send(("MSG " + "x".repeat(7000) + "\n").repeat(50) + "MSG end " + i);
        loud.lineWith("MSG Loud end " + i);
      }
      server.signal("TERM");

      assertThat(loud.linesToEnd()).last().isEqualTo("INFO server-shutdown");
      endsWell(server);
    }
  }

  @Test
  void whoNeverSaidAWordHoldsNothingUp() throws Exception {
    try (var server = ServerProcess.serve(folder, "--set", "detect.silence=60s");
        var silent = server.connect("plain");
        var half = server.connect("login").send(new byte[] {'L', 'O'})) {
      server.connect("login").send("LOGIN Alice").lineWith("OK");
      server.signal("TERM");

      endsWell(server);
      assertThat(silent.socket().isConnected() && half.socket().isConnected()).isTrue();
    }
  }

  @RepeatedTest(3)
  void theSignalMayComeRightAfterTheStart() throws Exception {
    try (var server =
        ServerProcess.run(
            folder,
            "serve",
            "--listen",
            "any=127.0.0.1:0",
            "--data",
            folder.resolve("data").toString())) {
      await()
          .atMost(Duration.ofSeconds(30))
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(1))
          .until(() -> server.err().contains("Chat server started"));
      server.signal("TERM");

      endsWell(server);
    }
  }

  @Test
  void echoEndsAsWell() throws Exception {
    try (var server = ServerProcess.run(folder, "echo", "0").awaitReady();
        var client = Client.connect(server.echoPort())) {
      assertThat(client.send("John: Hi").line()).isEqualTo("John: Hi");
      server.signal("TERM");

      assertThat(client.lineOrEnd()).isNull();
      assertThat(server.exitStatus()).isZero();
      assertThat(server.err()).isEmpty();
    }
  }

  private static boolean works(List<String> starter) throws InterruptedException {
    var command = new ArrayList<>(starter);
    command.add("true");
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException _) {
      return false;
    }
  }

  private static void endsWell(ServerProcess server) throws InterruptedException, IOException {
    assertThat(server.exitStatus(TWICE_THE_PROMISE)).as(server.err()).isZero();
    assertThat(server.err())
        .contains("Chat server stopped")
        .doesNotContain("WARN", "ERROR", "\tat ");
  }
}
