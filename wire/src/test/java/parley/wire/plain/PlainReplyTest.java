package parley.wire.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.wire.Generator;
import parley.wire.SeededTest;
import parley.wire.plain.PlainReply.Notice;
import parley.wire.plain.PlainReply.Other;
import parley.wire.plain.PlainReply.Private;
import parley.wire.plain.PlainReply.Said;
import parley.wire.plain.PlainReply.Welcome;

class PlainReplyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Welcome to the chatroom! | Welcome[]
          John: Hi                 | Said[name=John, text=Hi]
          'John: '                 | Said[name=John, text=]
          * John joined            | Notice[text=John joined]
          '* '                     | Notice[text=]
          *: hi                    | Said[name=*, text=hi]
          [John -> you]: Hi        | Private[from=John, text=Hi]
          [John -> you]: a: b      | Private[from=John, text=a: b]
          '[ -> you]: Hi'          | 'Other[line=[ -> you]: Hi]'
          [John -> you]            | Other[line=[John -> you]]
          [John: Hi                | Said[name=[John, text=Hi]
          test                     | Other[line=test]
          ''                       | Other[line=]
          two words: x             | Other[line=two words: x]
          """)
  void parses(String line, String expected) {
    assertThat(PlainReply.parse(line)).hasToString(expected);
    assertThat(PlainReply.parse(line).format()).isEqualTo(line);
  }

  @Test
  void cannotForgeALine() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Said("John", "a\nBob: b"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Said("John Smith", "a"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Notice("a\rb"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Private("a b", "c"));
    assertThat(PlainReply.parse("John: a\rb")).isEqualTo(new Said("John", "ab"));
  }

  @SeededTest
  void parsingWhatIsFormattedGivesItBack(long seed) {
    Generator generator = new Generator(seed);
    for (int i = 0; i < 50; i++) {
      PlainReply reply =
          generator.oneOf(
              Welcome::new,
              () -> new Said(generator.word(""), generator.text()),
              () -> new Notice(generator.text()),
              () -> new Private(generator.word(""), generator.text()));

      assertThat(PlainReply.parse(reply.format())).isEqualTo(reply);
    }
  }

  @SeededTest
  void everyLineIsGivenBackAsItCame(long seed) {
    Generator generator = new Generator(seed);
    for (int i = 0; i < 50; i++) {
      String start =
          generator.oneOf(() -> "", () -> "* ", () -> "[a -> you]", () -> "[", () -> "a: ");
      String line = start + generator.text();

      assertThat(PlainReply.parse(line).format()).isEqualTo(line);
      assertThat(new Other(line).format()).isEqualTo(line);
    }
  }
}
