package parley.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.server.config.Configuration.Durability;
import parley.server.config.Listener.Speaks;

class ConfigurationReaderTest {
  @TempDir private Path folder;

  private Configuration read(String toml) throws Exception {
    return ConfigurationReader.read(file(toml), List.of(), List.of());
  }

  private Path file(String toml) throws IOException {
    return Files.writeString(folder.resolve("parley.toml"), toml);
  }

  /// The mistakes of a file, without the path of the folder.
  private List<String> mistakes(String toml) throws IOException {
    return mistakes(file(toml), List.of(), List.of());
  }

  private List<String> mistakes(Path file, List<String> listens, List<String> sets) {
    var thrown =
        catchThrowableOfType(
            ConfigurationException.class, () -> ConfigurationReader.read(file, listens, sets));
    assertThat(thrown).as("mistakes").isNotNull();
    assertThat(thrown.getMessage())
        .isEqualTo(String.join("\n", thrown.mistakes().stream().map(Mistake::text).toList()));
    return thrown.mistakes().stream()
        .map(mistake -> mistake.text().replace(folder + "/", ""))
        .toList();
  }

  private static List<String> mistakesSetting(String... sets) {
    var thrown =
        catchThrowableOfType(
            ConfigurationException.class,
            () -> ConfigurationReader.read(null, List.of(), List.of(sets)));
    assertThat(thrown).as("mistakes").isNotNull();
    return thrown.mistakes().stream().map(Mistake::text).toList();
  }

  @Test
  void nothingSaidIsTheDefaults() throws Exception {
    assertThat(ConfigurationReader.read(null, List.of(), List.of()))
        .isEqualTo(Configuration.defaults());
    assertThat(read("")).isEqualTo(Configuration.defaults());
    assertThat(Configuration.defaults().listeners())
        .extracting(Listener::dialect, Listener::port, Listener::tls)
        .containsExactly(
            tuple(Speaks.PLAIN, 7007, false),
            tuple(Speaks.LOGIN, 4000, false),
            tuple(Speaks.JOIN, 8080, false),
            tuple(Speaks.IRC, 6667, false),
            tuple(Speaks.IRC, 6697, true));
  }

  @Test
  void everyDefaultIsAllowedByItsOwnKey() throws Exception {
    for (Key<?> key : Keys.all()) {
      assertThat(
              read("[%s]\n%s = %s\n".formatted(key.section(), key.lastName(), key.fallbackText())))
          .as(key.name())
          .isEqualTo(Configuration.defaults());
    }
  }

  @Test
  void readsEveryKindOfValue() throws Exception {
    var read =
        read(
            """
            limits.line-bytes = "64KiB"
            limits.output-queue-bytes = 65536
            [server]
            name = "chat.example.org"
            motd = '''
            Be kind.
            No spam.'''
            time-zone = "Europe/Berlin"
            [login]
            idle-timeout = "5m"
            [journal]
            durability = "os"
            ephemeral = true
            [chat]
            lobby = "Hall"
            """);

    assertThat(read.limits().lineBytes()).isEqualTo(65_536);
    assertThat(read.limits().outputQueueBytes()).isEqualTo(65_536);
    assertThat(read.server().name()).isEqualTo("chat.example.org");
    assertThat(read.server().motd()).containsExactly("Be kind.", "No spam.");
    assertThat(read.server().timeZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(read.timing().loginIdleTimeout()).isEqualTo(Duration.ofMinutes(5));
    assertThat(read.journal().durability()).isEqualTo(Durability.OS);
    assertThat(read.journal().ephemeral()).isTrue();
    assertThat(read.rules().lobby().text()).isEqualTo("Hall");
  }

  @Test
  void listenersReplaceTheDefaultOnes() throws Exception {
    var toml =
        """
        [[listen]]
        dialect = "irc"
        host = "::1"
        port = 7000
        tls = true
        [[listen]]
        dialect = "any"
        port = 7001
        """;

    assertThat(read(toml).listeners())
        .containsExactly(
            new Listener(Speaks.IRC, "::1", 7000, true), new Listener(Speaks.ANY, "", 7001, false));
    assertThat(ConfigurationReader.read(file(toml), List.of("plain=9"), List.of()).listeners())
        .containsExactly(new Listener(Speaks.PLAIN, "", 9, false));
  }

  @ParameterizedTest
  @CsvSource({
    "irc=6667,                 IRC,  '',          6667, false",
    "irc+tls=6697,             IRC,  '',          6697, true",
    "any=0,                    ANY,  '',          0,    false",
    "login=localhost:4000,     LOGIN, localhost,  4000, false",
    "plain=:7007,              PLAIN, '',         7007, false",
    "join=[::1]:8080,          JOIN, '::1',       8080, false",
    "join+tls=127.0.0.1:8080,  JOIN, 127.0.0.1,   8080, true",
  })
  void commandLineNamesListeners(
      String notation, Speaks dialect, String host, int port, boolean tls) throws Exception {
    assertThat(ConfigurationReader.read(null, List.of(notation), List.of()).listeners())
        .containsExactly(new Listener(dialect, host, port, tls));
  }

  @Test
  void listenersMayBeFiles() throws Exception {
    assertThat(
            ConfigurationReader.read(null, List.of("irc+tls=unix:/run/irc.sock"), List.of())
                .listeners())
        .containsExactly(Listener.local(Speaks.IRC, "/run/irc.sock", true));
    assertThat(read("[[listen]]\ndialect = \"join\"\npath = \"a.sock\"\n").listeners())
        .containsExactly(Listener.local(Speaks.JOIN, "a.sock", false));
    assertThat(mistakes("[[listen]]\ndialect = \"join\"\nport = 1\npath = \"a.sock\"\n"))
        .singleElement()
        .asString()
        .contains("listen.path", "one or the other");
  }

  @Test
  void listsAreReadFromBoth() throws Exception {
    var toml = "[proxy]\ntrusted = [\"10.0.0.0/8\", \"::1\"]\n";

    assertThat(read(toml).proxy().trusted()).containsExactly("10.0.0.0/8", "::1");
    assertThat(
            ConfigurationReader.read(file(toml), List.of(), List.of("proxy.trusted=unix, ::1"))
                .proxy()
                .trusted())
        .containsExactly("unix", "::1");
    assertThat(mistakes("[proxy]\ntrusted = [\"10.0.0.0/99\"]\n"))
        .singleElement()
        .asString()
        .contains("proxy.trusted", "found \"10.0.0.0/99\"");
  }

  @Test
  void commandLineWinsOverTheFile() throws Exception {
    var file = file("[limits]\nburst = 5\nrooms = 7\n");

    var read =
        ConfigurationReader.read(
            file,
            List.of(),
            List.of("limits.burst=200", "server.motd=Hi = you", "detect.silence=50ms"));

    assertThat(read.classes().usual().bounds().burst()).isEqualTo(200);
    assertThat(read.limits().rooms()).isEqualTo(7);
    assertThat(read.server().motd()).containsExactly("Hi = you");
    assertThat(read.timing().detectSilence()).isEqualTo(Duration.ofMillis(50));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "[limits]~line-bytes = 'large'|parley.toml:2:1: limits.line-bytes: found \"large\";"
            + " allowed: a size from 512B to 1MiB in B, KiB, MiB or GiB",
        "[limits]~line-bytes = '2MiB'|parley.toml:2:1: limits.line-bytes: found \"2MiB\";"
            + " allowed: a size from 512B to 1MiB in B, KiB, MiB or GiB",
        "[limits]~  burst = 0|parley.toml:2:3: limits.burst: found 0;"
            + " allowed: a whole number from 1 to 1000000 (lines)",
        "[limits]~burst = 1.5|parley.toml:2:1: limits.burst: found 1.5;"
            + " allowed: a whole number from 1 to 1000000 (lines)",
        "[detect]~silence = 300|parley.toml:2:1: detect.silence: found 300;"
            + " allowed: a time from 1ms to 1m in ms, s, m, h or d",
        "[detect]~silence = '2 s'|parley.toml:2:1: detect.silence: found \"2 s\";"
            + " allowed: a time from 1ms to 1m in ms, s, m, h or d",
        "[journal]~ephemeral = 'yes'|parley.toml:2:1: journal.ephemeral: found \"yes\";"
            + " allowed: true, false",
        "[journal]~durability = 'Fsync'|parley.toml:2:1: journal.durability: found \"Fsync\";"
            + " allowed: \"fsync\", \"os\", \"none\"",
        "[server]~time-zone = 'Mars'|parley.toml:2:1: server.time-zone: found \"Mars\";"
            + " allowed: \"system\" or a time zone, such as \"Europe/Berlin\" or \"UTC\"",
        "[server]~name = \"a\\u0007b\"|parley.toml:2:1: server.name: found \"a\\u0007b\";"
            + " allowed: 1 to 63 letters, digits, \".\", \"-\" or \"_\"",
        "[chat]~lobby = '#a,b'|parley.toml:2:1: chat.lobby: found \"#a,b\";"
            + " allowed: a room's name without \"#\", such as \"lobby\"",
        "[journal]~directory = ''|parley.toml:2:1: journal.directory: found \"\";"
            + " allowed: the path of a folder",
        "limits = 3|parley.toml:1:1: limits: found 3; allowed: a section, [limits]",
        "[limits]~burst = [1]|parley.toml:2:1: limits.burst: found a list;"
            + " allowed: a whole number from 1 to 1000000 (lines)",
        "[limits.burst]~x = 1|parley.toml:1:1: limits.burst: found a table;"
            + " allowed: a whole number from 1 to 1000000 (lines)",
        "[limits]~brust = 3|parley.toml:2:1: limits.brust:"
            + " unknown key; did you mean limits.burst?",
        "[irc]~idle-timeout = '3s'|parley.toml:2:1: irc.idle-timeout:"
            + " unknown key; did you mean login.idle-timeout?",
        "burst = 3|parley.toml:1:1: burst: unknown key; did you mean limits.burst?",
        "[limits]~xyzzy = 3|parley.toml:2:1: limits.xyzzy:"
            + " unknown key; allowed: the keys in docs/configuration.md",
        "[limit]~burst = 3|parley.toml:1:1: limit: unknown section; did you mean limits?",
        "[weather]|parley.toml:1:1: weather: unknown section; allowed: server, chat, names, limits,"
            + " detect, journal, login, join, irc, cloak, bans, log, tls, sts, http, proxy,"
            + " accounts, metadata, listen, operator, roles, webirc, class",
        "\"a\\u001Bb\" = 1|parley.toml:1:1: \"a\\u001Bb\":"
            + " unknown key; allowed: the keys in docs/configuration.md",
        "listen = 6667|parley.toml:1:1: listen: found 6667;"
            + " allowed: one table for each, [[listen]]",
        "[[listen]]~port = 1|parley.toml:1:1: listen.dialect: missing;"
            + " allowed: \"any\", \"plain\", \"login\", \"join\", \"irc\"",
        "[[listen]]~dialect = 'irc'~prot = 1~port = 2|parley.toml:3:1: listen.prot:"
            + " unknown key; did you mean port?",
        "[[listen]]~dialect = 'irc'~port = 70000|parley.toml:3:1: listen.port: found 70000;"
            + " allowed: a whole number from 0 to 65535 (0 lets the system choose)",
        "[[listen]]~dialect = 'irc'~port = 7~[[listen]]~dialect = 'join'~port = 7"
            + "|parley.toml:4:1: listen: found *:7 again, which is taken at parley.toml:1:1",
        "[tls]~key = 'k.pem'|parley.toml:2:1: tls.key:"
            + " found it without tls.certificate; allowed: both, or neither",
        "[chat]~lobby = 'abcd'~[limits]~room-length = 3|parley.toml:2:1: chat.lobby:"
            + " found \"abcd\"; allowed: a room's name of up to 3 characters (limits.room-length)",
        "[limits]~output-total-bytes = '1MiB'~output-queue-bytes = '2MiB'"
            + "|parley.toml:2:1: limits.output-total-bytes: found \"1MiB\";"
            + " allowed: no less than limits.output-queue-bytes",
        "[limits]~burst =|parley.toml:2:8: Unexpected end of input, expected a value",
        "[limits]~burst = 3~burst = 4|parley.toml:3:1: burst previously defined at line 2, column"
            + " 1",
      })
  void aMistakeIsExplained(String toml, String explained) throws IOException {
    assertThat(mistakes(toml.replace('~', '\n'))).containsExactly(explained);
  }

  @Test
  void allMistakesAreToldAtOnce() throws IOException {
    var file = file("[limits]\nburst = 0\nbrust = 1\n[joim]\n[log]\nlevel = 3\n");

    assertThat(mistakes(file, List.of("irk=1"), List.of("log.levle=info", "x", "log.level=loud")))
        .containsExactly(
            "parley.toml:2:1: limits.burst: found 0; allowed: a whole number from 1 to 1000000"
                + " (lines)",
            "parley.toml:3:1: limits.brust: unknown key; did you mean limits.burst?",
            "parley.toml:4:1: joim: unknown section; did you mean join?",
            "parley.toml:6:1: log.level: found 3; allowed: \"error\", \"warn\", \"info\","
                + " \"debug\", \"trace\"",
            "--listen: found \"irk=1\"; allowed: DIALECT=PORT, DIALECT=HOST:PORT or"
                + " DIALECT=unix:PATH with a dialect of any, plain, login, join, irc, and \"+tls\""
                + " behind it for TLS, such as irc+tls=6697",
            "--set: log.levle: unknown key; did you mean log.level?",
            "--set: found \"x\"; allowed: KEY=VALUE, such as limits.burst=200",
            "--set: log.level: found \"loud\"; allowed: \"error\", \"warn\", \"info\", \"debug\","
                + " \"trace\"");
  }

  @Test
  void whatStandsBeforeAnErrorOfSyntaxIsCheckedToo() throws IOException {
    assertThat(mistakes("[limits]\nbrust = 1\nx = = 2\n[limits\nb = 1\n"))
        .first()
        .isEqualTo("parley.toml:2:1: limits.brust: unknown key; did you mean limits.burst?");
  }

  @ParameterizedTest
  @CsvSource({
    "limits.burst=-1",
    "limits.burst=99999999999999999999",
    "limits.line-bytes=999999999999GiB",
    "limits.line-bytes=8 KiB",
    "login.idle-timeout=60",
    "login.idle-timeout=999999999999d",
    "journal.ephemeral=TRUE",
    "server.transport=kqueue",
  })
  void aValueOutOfRangeIsNoValue(String set) {
    assertThat(mistakesSetting(set)).singleElement().asString().contains("; allowed: ");
  }

  @Test
  void anUnreadableFileIsOneMistake() throws IOException {
    assertThat(mistakes(folder.resolve("none.toml"), List.of(), List.of()))
        .containsExactly("none.toml: cannot be read: no such file");
    assertThat(mistakes(Files.createDirectory(folder.resolve("d")), List.of(), List.of()))
        .containsExactly("d: cannot be read: it is a folder");
    var latin = Files.write(folder.resolve("l"), "a = 'é'".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(mistakes(latin, List.of(), List.of()))
        .containsExactly("l: cannot be read: not UTF-8");
    var long1 = Files.writeString(folder.resolve("long"), "#".repeat((1 << 20) + 1));
    assertThat(mistakes(long1, List.of(), List.of()))
        .containsExactly("long: cannot be read: longer than 1 MiB");
  }
}
