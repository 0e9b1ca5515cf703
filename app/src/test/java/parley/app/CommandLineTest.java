package parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.server.account.PasswordHash;

/// What the command says when it is asked, or asked wrongly, without starting anything.
@Isolated("standard output and error belong to the process")
class CommandLineTest {
  private static final int COLUMNS_MAX = 80;

  @TempDir private Path folder;

  /// What a run left behind.
  private record Run(int status, String out, String err) {}

  static Stream<String> commands() {
    return Main.commandLine().getSubcommands().entrySet().stream()
        .filter(command -> !command.getValue().getCommandSpec().usageMessage().hidden())
        .map(Map.Entry::getKey);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandHelps(String command) {
    var help = run(command, "--help");

    assertThat(help.status()).isZero();
    assertThat(help.err()).isEmpty();
    assertThat(help.out()).contains("Usage: parley " + command);
    assertThat(help.out().lines()).allMatch(line -> line.length() <= COLUMNS_MAX);
  }

  @Test
  void aPasswordFromAPipeIsHashed() {
    var real = System.in;
    System.setIn(new ByteArrayInputStream("s\u00e9same\n".getBytes(StandardCharsets.UTF_8)));
    try {
      var hashed = run("hash-password");

      assertThat(hashed.status()).isZero();
      assertThat(PasswordHash.matches("s\u00e9same", hashed.out().strip())).isTrue();
      assertThat(run("hash-password").status()).isEqualTo(1);
    } finally {
      System.setIn(real);
    }
  }

  @Test
  void theCommandItselfHelps() {
    var help = run("--help");

    assertThat(help.status()).isZero();
    assertThat(help.out())
        .startsWith("Usage: parley ")
        .contains("serve", "chat", "connect", "echo", "check-config", "version")
        .doesNotContain("warm-up");
    assertThat(run("help").out()).isEqualTo(help.out());
  }

  @ParameterizedTest
  @CsvSource({
    "--serve,                               --serve",
    "'serve --ephemerall',                  --ephemerall",
    "'serve 70000 --ephemeral',             70000",
    "'serve seven',                         seven",
    "'serve --listen latin=7',              latin=7",
    "'serve --set limits.bursts=1',         limits.burst",
    "'serve --set limits.burst=many',       many",
    "'serve --config',                      --config",
    "'echo 70000',                          70000",
    "'check-config',                        FILE",
    "'chat --dialect latin',                latin",
    "'chat localhost:seven', from 1 to 65535",
    "dance,                                 dance"
  })
  void whatIsWrongIsNamedAndMisuseIsStatus2(String arguments, String named) {
    var run = run(arguments.split(" "));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(named).doesNotContain("Exception", "\tat ");
  }

  @Test
  void withoutACommandItAsksForOne() {
    var run = run();

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).startsWith("which command?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"version", "--version", "serve --version"})
  void versionIsThatOfParleyAndOfJava(String arguments) {
    var run = run(arguments.split(" "));

    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines())
        .satisfiesExactly(
            line -> assertThat(line).matches("parley \\S+"),
            line -> assertThat(line).isEqualTo("java " + Runtime.version()));
  }

  @Test
  void aRightConfigurationIsSaidToBeRight() throws Exception {
    var file = folder.resolve("parley.toml");
    Files.writeString(file, "[limits]\nburst = 7\n[[listen]]\ndialect = \"any\"\nport = 5000\n");
    var run = run("check-config", file.toString());

    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).startsWith(file.toString()).contains("1 listener");
  }

  @Test
  void aWrongConfigurationIsToldLineByLine() throws Exception {
    var file = folder.resolve("parley.toml");
    Files.writeString(file, "[limits]\nbrust = 7\nburst = 0\n");
    var run = run("check-config", file.toString());

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("parley.toml:2:", "brust", "burst"),
            line -> assertThat(line).contains("parley.toml:3:", "burst", "0"));
  }

  @Test
  void theCompletionIsAScript() {
    var run = run("generate-completion");

    assertThat(run.status()).isZero();
    assertThat(run.out()).startsWith("#!/usr/bin/env bash").contains("_complete_parley");
  }

  private static Run run(String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var outBefore = System.out;
    var errBefore = System.err;
    try {
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
      int status = Main.commandLine().execute(arguments);
      return new Run(
          status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(outBefore);
      System.setErr(errBefore);
    }
  }
}
