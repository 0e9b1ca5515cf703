package parley.dialect.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import parley.dialect.transcript.Step;
import parley.dialect.transcript.TranscriptFiles;

/// Each command has a transcript that sends it, and each capability one that asks for it.
class EverythingIsShownTest {
  private static final Pattern COMMAND =
      Pattern.compile("(?:@\\S+ +)?(?::\\S+ +)?([A-Za-z]+)\\b.*");
  private static final Pattern REQUEST = Pattern.compile("CAP REQ :?(.+)");

  /// Nothing that a client says makes it be seen under another host; see [ChangeHostTest].
  private static final Set<Capability> ELSEWHERE = Set.of(Capability.CHGHOST);

  private final List<String> said =
      Stream.of("irc", "cross")
          .flatMap(folder -> TranscriptFiles.in(folder).stream())
          .flatMap(transcript -> transcript.steps().stream())
          .filter(Step.Send.class::isInstance)
          .map(step -> ((Step.Send) step).text())
          .toList();

  @ParameterizedTest
  @EnumSource
  void everyCommandIsSent(IrcCommand command) {
    assertThat(firsts(COMMAND).map(word -> word.toUpperCase(Locale.ROOT))).contains(command.name());
  }

  @Test
  void everyCapabilityIsAskedFor() {
    var asked =
        firsts(REQUEST)
            .flatMap(names -> Arrays.stream(names.split(" ", -1)))
            .collect(Collectors.toSet());
    for (Capability capability : Capability.values()) {
      if (!ELSEWHERE.contains(capability)) {
        assertThat(asked).contains(capability.capName());
      }
    }
  }

  /// What is first caught in the lines that match whole.
  private Stream<String> firsts(Pattern pattern) {
    return said.stream()
        .map(pattern::matcher)
        .filter(matcher -> matcher.matches())
        .map(matcher -> matcher.group(1));
  }
}
