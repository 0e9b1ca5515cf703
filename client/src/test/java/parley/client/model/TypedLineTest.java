package parley.client.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TypedLineTest {
  private static TypedLine parse(String line) {
    return TypedLine.parse(line);
  }

  @Test
  void wordsAreSaidAsTheyAre() {
    assertThat(parse(" Hi  there ")).isEqualTo(new TypedLine.Say(" Hi  there "));
    assertThat(parse("quit it")).isEqualTo(new TypedLine.Say("quit it"));
    assertThat(parse("//etc")).isEqualTo(new TypedLine.Say("/etc"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"quit", "exit", " QUIT ", "/quit", "/exit", "/Quit"})
  void quitAndExitAloneLeave(String line) {
    assertThat(parse(line)).isEqualTo(new TypedLine.Quit(null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\t"})
  void blankLinesAreNothing(String line) {
    assertThat(parse(line)).isEqualTo(new TypedLine.Blank());
  }

  @Test
  void commands() {
    assertThat(parse("/join java")).isEqualTo(new TypedLine.Join("java", null));
    assertThat(parse("/JOIN #java key")).isEqualTo(new TypedLine.Join("#java", "key"));
    assertThat(parse("/part")).isEqualTo(new TypedLine.Part(null));
    assertThat(parse("/msg Bob how are you"))
        .isEqualTo(new TypedLine.Message("Bob", "how are you"));
    assertThat(parse("/me waves")).isEqualTo(new TypedLine.Me("waves"));
    assertThat(parse("/win 2")).isEqualTo(new TypedLine.Switch("2"));
    assertThat(parse("/room java")).isEqualTo(new TypedLine.Switch("java"));
    assertThat(parse("/topic")).isEqualTo(new TypedLine.Topic(null));
    assertThat(parse("/away at lunch")).isEqualTo(new TypedLine.Away("at lunch"));
    assertThat(parse("/history")).isEqualTo(new TypedLine.History(OptionalInt.empty()));
    assertThat(parse("/history 7")).isEqualTo(new TypedLine.History(OptionalInt.of(7)));
    assertThat(parse("/quit bye")).isEqualTo(new TypedLine.Quit("bye"));
  }

  @Test
  void whatIsMissingIsSaid() {
    assertThat(parse("/join")).isEqualTo(new TypedLine.Incomplete(SlashCommand.JOIN));
    assertThat(parse("/msg Bob")).isEqualTo(new TypedLine.Incomplete(SlashCommand.MSG));
    assertThat(parse("/history many")).isEqualTo(new TypedLine.Incomplete(SlashCommand.HISTORY));
    assertThat(parse("/history 0")).isEqualTo(new TypedLine.Incomplete(SlashCommand.HISTORY));
    assertThat(parse("/frobnicate x")).isEqualTo(new TypedLine.Unknown("/frobnicate"));
    assertThat(parse("/")).isEqualTo(new TypedLine.Unknown("/"));
  }
}
