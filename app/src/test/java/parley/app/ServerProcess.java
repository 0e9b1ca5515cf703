package parley.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// The real program in a process of its own, run by the Java that runs the tests.
final class ServerProcess implements AutoCloseable {
  private static final Pattern STARTED =
      Pattern.compile("Chat server started on .*:(\\d+) dialect=(\\S+)");
  private static final Pattern ECHO = Pattern.compile("Echo server started on .*:(\\d+)\\.");
  private static final Duration WITHIN = Duration.ofSeconds(30);

  private final Process process;
  private final Path out;
  private final Path err;

  private ServerProcess(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /// Starts it, and does not wait.
  ///
  /// @param folder for what it prints
  /// @param arguments of `parley`
  static ServerProcess run(Path folder, String... arguments) throws IOException {
    return run(folder, Map.of(), arguments);
  }

  /// Starts it with this in its environment.
  static ServerProcess run(Path folder, Map<String, String> environment, String... arguments)
      throws IOException {
    return start(folder, environment, command(arguments));
  }

  private static List<String> command(String... arguments) {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "parley.app.Main"));
    command.addAll(List.of(arguments));
    return command;
  }

  private static ServerProcess start(
      Path folder, Map<String, String> environment, List<String> command) throws IOException {
    var out = Files.createTempFile(folder, "out", ".txt");
    var err = Files.createTempFile(folder, "err", ".txt");
    var builder = new ProcessBuilder(command);
    builder.environment().remove("CHAT_PORT");
    builder.environment().putAll(environment);
    builder.directory(folder.toFile());
    builder.redirectOutput(out.toFile());
    builder.redirectError(err.toFile());
    return new ServerProcess(builder.start(), out, err);
  }

  /// Starts `parley serve` with free ports for plain, login, join and irc, and waits until it is
  /// ready.
  static ServerProcess serve(Path folder, String... arguments) throws IOException {
    return serveBehind(List.of(), folder, arguments);
  }

  /// The same, started by another program, which becomes it.
  static ServerProcess serveBehind(List<String> starter, Path folder, String... arguments)
      throws IOException {
    var all = new ArrayList<>(List.of("serve"));
    for (String dialect : List.of("plain", "login", "join", "irc")) {
      all.addAll(List.of("--listen", dialect + "=127.0.0.1:0"));
    }
    all.addAll(List.of(arguments));
    var command = new ArrayList<>(starter);
    command.addAll(command(all.toArray(String[]::new)));
    return start(folder, Map.of(), command).awaitReady();
  }

  /// Waits until it has said how to join.
  ServerProcess awaitReady() {
    await()
        .atMost(WITHIN)
        .pollInterval(Duration.ofMillis(10))
        .until(() -> out().contains("Stop with Ctrl-C.") || !process.isAlive());
    assertThat(process.isAlive()).as("it runs; it said: %s%s", out(), err()).isTrue();
    return this;
  }

  /// Where this dialect is spoken, as its log says.
  int port(String dialect) {
    var started = STARTED.matcher(err());
    while (started.find()) {
      if (started.group(2).equals(dialect)) {
        return Integer.parseInt(started.group(1));
      }
    }
    throw new AssertionError("no port for " + dialect + " in: " + err());
  }

  /// Where `parley echo` listens.
  int echoPort() {
    var started = ECHO.matcher(out());
    assertThat(started.find()).as(out()).isTrue();
    return Integer.parseInt(started.group(1));
  }

  Client connect(String dialect) throws IOException {
    return Client.connect(port(dialect));
  }

  /// What it printed so far on standard output.
  String out() {
    return read(out);
  }

  /// What it printed so far on standard error.
  String err() {
    return read(err);
  }

  Process process() {
    return process;
  }

  /// SIGKILL.
  void kill() {
    var _ = process.destroyForcibly().onExit().join();
  }

  /// Sends a signal, such as `TERM`.
  void signal(String name) throws IOException, InterruptedException {
    int status =
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    assertThat(status).as("kill -%s", name).isZero();
  }

  /// Waits for its end.
  int exitStatus() throws InterruptedException {
    return exitStatus(WITHIN);
  }

  /// Waits for its end, so long.
  int exitStatus(Duration within) throws InterruptedException {
    assertThat(process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS)).as("it ends").isTrue();
    return process.exitValue();
  }

  @Override
  public void close() {
    kill();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
