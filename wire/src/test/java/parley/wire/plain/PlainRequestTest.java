package parley.wire.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.wire.Generator;
import parley.wire.Missing;
import parley.wire.SeededTest;
import parley.wire.plain.PlainRequest.Blank;
import parley.wire.plain.PlainRequest.Help;
import parley.wire.plain.PlainRequest.History;
import parley.wire.plain.PlainRequest.Incomplete;
import parley.wire.plain.PlainRequest.Join;
import parley.wire.plain.PlainRequest.Me;
import parley.wire.plain.PlainRequest.Message;
import parley.wire.plain.PlainRequest.Nick;
import parley.wire.plain.PlainRequest.Part;
import parley.wire.plain.PlainRequest.Quit;
import parley.wire.plain.PlainRequest.Rooms;
import parley.wire.plain.PlainRequest.Say;
import parley.wire.plain.PlainRequest.Topic;
import parley.wire.plain.PlainRequest.Unknown;
import parley.wire.plain.PlainRequest.Users;

class PlainRequestTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Hi                    | Say[text=Hi]
          John: Hi              | Say[text=John: Hi]
          '  two  spaces '      | 'Say[text=  two  spaces ]'
          //etc is a folder     | Say[text=/etc is a folder]
          ///x                  | Say[text=//x]
          //                    | Say[text=/]
          ' /nick Bob'          | 'Say[text= /nick Bob]'
          ''                    | Blank[]
          '   '                 | Blank[]
          /nick Bob             | Nick[name=Bob]
          /NICK Bob             | Nick[name=Bob]
          '/nick   Bob  '       | Nick[name=Bob]
          /nick Bob Smith       | Nick[name=Bob Smith]
          /nick                 | Incomplete[missing=NAME, line=/nick]
          '/nick  '             | 'Incomplete[missing=NAME, line=/nick  ]'
          /users                | Users[]
          /users please         | Users[]
          /msg Bob hi there     | Message[to=Bob, text=hi there]
          '/msg  Bob  hi'       | 'Message[to=Bob, text= hi]'
          /msg Bob              | Incomplete[missing=TEXT, line=/msg Bob]
          '/msg Bob   '          | 'Incomplete[missing=TEXT, line=/msg Bob   ]'
          /msg                  | Incomplete[missing=NAME, line=/msg]
          /me waves             | Me[text=waves]
          /me                   | Incomplete[missing=TEXT, line=/me]
          /join java            | Join[room=java]
          /join                 | Incomplete[missing=ROOM, line=/join]
          /part                 | Part[room=null]
          /part java            | Part[room=java]
          /rooms                | Rooms[]
          /history              | History[count=OptionalInt.empty]
          /history 5            | History[count=OptionalInt[5]]
          /history 99999999999  | History[count=OptionalInt[2147483647]]
          /history 0            | Incomplete[missing=COUNT, line=/history 0]
          /history -3           | Incomplete[missing=COUNT, line=/history -3]
          /history ten          | Incomplete[missing=COUNT, line=/history ten]
          /topic                | Topic[text=null]
          /topic Java and more  | Topic[text=Java and more]
          /help                 | Help[]
          /quit                 | Quit[reason=null]
          /quit see you         | Quit[reason=see you]
          /dance                | Unknown[line=/dance]
          /                     | Unknown[line=/]
          / nick Bob            | Unknown[line=/ nick Bob]
          /nickname Bob         | Unknown[line=/nickname Bob]
          """)
  void parses(String line, String expected) {
    assertThat(PlainRequest.parse(line)).hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          John: Hi              | NamePrefix[name=John, text=Hi]
          'John: '              | NamePrefix[name=John, text=]
          'John:  Hi'           | 'NamePrefix[name=John, text= Hi]'
          John: a: b            | NamePrefix[name=John, text=a: b]
          a:b: c                | NamePrefix[name=a:b, text=c]
          John:                 |
          John:Hi               |
          ': Hi'                |
          ' John: Hi'           |
          Hey John: Hi          |
          Hi                    |
          see http://x.org: now |
          """)
  void findsTheName(String line, String expected) {
    NamePrefix prefix = new Say(line).prefix();

    assertThat(prefix == null ? null : prefix.toString()).isEqualTo(expected);
  }

  @Test
  void aNameHasAtMost64Chars() {
    String name = "n".repeat(64);

    assertThat(NamePrefix.split(name + ": hi")).isEqualTo(new NamePrefix(name, "hi"));
    assertThat(NamePrefix.split("n" + name + ": hi")).isNull();
    assertThatIllegalArgumentException().isThrownBy(() -> new NamePrefix("n" + name, "hi"));
  }

  @Test
  void namesTheCommandThatIsWrong() {
    assertThat(new Unknown("/dance wildly").command()).isEqualTo("dance");
    assertThat(new Unknown("/").command()).isEmpty();
    assertThat(new Incomplete(Missing.TEXT, "/msg Bob").command()).isEqualTo("msg");
  }

  @Test
  void cannotForgeALine() {
    for (String forged : List.of("a\nb", "a\rb", "a\0b")) {
      assertThatIllegalArgumentException().isThrownBy(() -> new Say(forged));
      assertThatIllegalArgumentException().isThrownBy(() -> new Message("Bob", forged));
      assertThat(PlainRequest.parse(forged)).isEqualTo(new Say("ab"));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> new Message("a b", "hi"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Say(" "));
    assertThatIllegalArgumentException().isThrownBy(() -> new Unknown("dance"));
    assertThatIllegalArgumentException().isThrownBy(() -> new History(OptionalInt.of(0)));
  }

  @SeededTest
  void parsingWhatIsFormattedGivesItBack(long seed) {
    Generator generator = new Generator(seed);
    for (int i = 0; i < 50; i++) {
      PlainRequest request = request(generator);

      assertThat(PlainRequest.parse(request.format())).isEqualTo(request);
    }
  }

  @SeededTest
  void everyLineSaysSomethingThatFormatsTheSame(long seed) {
    Generator generator = new Generator(seed);
    for (int i = 0; i < 50; i++) {
      String command =
          "/" + generator.anyCase(generator.oneOf(() -> "MSG", () -> "NICK", () -> ""));
      String line = generator.oneOf(() -> command + " " + generator.text(), generator::text);
      PlainRequest request = PlainRequest.parse(line);

      assertThat(PlainRequest.parse(request.format())).isEqualTo(request);
    }
  }

  private static PlainRequest request(Generator generator) {
    return generator.oneOf(
        () -> new Say(generator.filled()),
        () -> new Say("/" + generator.filled()),
        Blank::new,
        () -> new Nick(generator.stripped()),
        Users::new,
        () -> new Message(generator.word(""), generator.filled()),
        () -> new Me(generator.filled()),
        () -> new Join(generator.stripped()),
        () -> new Part(null),
        () -> new Part(generator.stripped()),
        Rooms::new,
        () -> new History(OptionalInt.empty()),
        () -> new History(OptionalInt.of(generator.number(1, Integer.MAX_VALUE - 1))),
        () -> new Topic(null),
        () -> new Topic(generator.stripped()),
        Help::new,
        () -> new Quit(null),
        () -> new Quit(generator.stripped()),
        () -> new Unknown("/x" + generator.text()),
        () -> new Incomplete(Missing.TEXT, "/msg Bob"));
  }
}
