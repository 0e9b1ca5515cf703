package parley.dialect.irc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import parley.dialect.TestChat;

/// HELP knows every command, and keeps its lines short.
class HelpTest {
  private static final int LINE_CHARS_MAX = 100;

  @ParameterizedTest
  @EnumSource
  void everyCommandHasAText(IrcCommand command) {
    var lines = HelpTexts.of(command.name());
    assertThat(lines).hasSizeBetween(2, 12);
    assertThat(lines.getFirst()).startsWith(command.name());
    assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThan(LINE_CHARS_MAX));
  }

  @Test
  void nothingIsSaidOfCommandsThatAreNotThere() {
    assertThat(HelpTexts.subjects()).allMatch(IrcCommand::isKnown);
    assertThat(HelpTexts.of("NONSENSE")).isEmpty();
  }

  @Test
  void theIndexHasEveryCommand() {
    var client =
        new TestChat(TestRules.usual())
            .connect(new IrcDialect(IrcStage.CONFIG, TestRules.usual()))
            .say("NICK alice")
            .say("USER a 0 * :a");
    var _ = client.lines();
    var index = String.join(" ", client.say("HELP").lines());
    assertThat(index).contains(":irc.test 704 alice * :", ":irc.test 706 alice * :");
    for (IrcCommand command : IrcCommand.values()) {
      assertThat(index).containsPattern("\\b" + command.name() + "\\b");
    }
  }
}
