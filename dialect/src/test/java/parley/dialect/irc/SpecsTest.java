package parley.dialect.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import parley.dialect.transcript.Transcript;
import parley.dialect.transcript.TranscriptFiles;

/// `docs/specs.md` says what is so.
class SpecsTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path SOURCES = ROOT.resolve("dialect/src/main/java/parley/dialect/irc");
  private static final Path TRANSCRIPTS =
      ROOT.resolve("dialect/src/test/resources/transcripts/irc");
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

  private final List<List<String>> rows;

  SpecsTest() throws IOException {
    rows =
        Files.readAllLines(ROOT.resolve("docs/specs.md")).stream()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| specification"))
            .filter(line -> !line.startsWith("| token"))
            .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
            .toList();
  }

  @Test
  void theFilesAndTranscriptsThatItNamesExist() {
    for (List<String> row : rows) {
      boolean ofToken = row.size() == 5;
      for (String file : quoted(row.get(ofToken ? 2 : 3))) {
        var path = file.contains("/") ? ROOT.resolve(file) : SOURCES.resolve(file + ".java");
        assertThat(path).as(row.toString()).exists();
      }
      for (String transcript : quoted(row.get(ofToken ? 3 : 4))) {
        assertThat(TRANSCRIPTS.resolve(transcript + ".txt")).as(row.toString()).exists();
      }
    }
  }

  @Test
  void itListsWhatIsAdvertised() {
    var named = named(1);
    for (Capability capability : Capability.values()) {
      assertThat(named).contains(capability.capName());
    }
    for (String line : Isupport.lines(IrcStage.CONFIG, TestRules.usual())) {
      for (String token : line.split(" ", -1)) {
        assertThat(named).contains(token.replaceFirst("=.*", ""));
      }
    }
  }

  @Test
  void itListsEveryCommandOnce() {
    var text = String.join("\n", rows.stream().map(row -> row.get(1)).toList());
    for (IrcCommand command : IrcCommand.values()) {
      assertThat(text).containsPattern("(?m)(^|, )" + command.name() + "\\b");
    }
  }

  @Test
  void noTranscriptIsForgotten() {
    var named = new HashSet<String>();
    for (List<String> row : rows) {
      // Behind the last bar there is an empty cell.
      named.addAll(quoted(row.get(row.size() - 2)));
    }
    // These show what no specification asks for.
    named.addAll(
        List.of("cross-plain", "cross-login", "cross-join", "no-forged-lines", "not-kept"));
    named.addAll(List.of("cross-kick-plain", "cross-kick-join", "cross-caller-id"));
    named.addAll(List.of("same-room-many-languages", "registration-case"));
    for (Transcript transcript : TranscriptFiles.in("irc")) {
      assertThat(named).contains(transcript.name().replaceAll(".*/|\\.txt$", ""));
    }
  }

  private Set<String> named(int column) {
    var named = new HashSet<String>();
    rows.forEach(row -> named.addAll(quoted(row.get(column))));
    rows.forEach(row -> named.addAll(List.of(row.get(column).split("\\W+", -1))));
    return named;
  }

  private static List<String> quoted(String cell) {
    return QUOTED.matcher(cell).results().map(result -> result.group(1)).toList();
  }
}
