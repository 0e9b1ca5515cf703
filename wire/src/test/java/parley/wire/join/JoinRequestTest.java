package parley.wire.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.wire.Generator;
import parley.wire.Missing;
import parley.wire.SeededTest;
import parley.wire.join.JoinRequest.Blank;
import parley.wire.join.JoinRequest.Incomplete;
import parley.wire.join.JoinRequest.Join;
import parley.wire.join.JoinRequest.JoinRoom;
import parley.wire.join.JoinRequest.ListUsers;
import parley.wire.join.JoinRequest.Private;
import parley.wire.join.JoinRequest.Quit;
import parley.wire.join.JoinRequest.Say;
import parley.wire.join.JoinRequest.Unknown;

class JoinRequestTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          JOIN:Alice           | Join[name=Alice]
          join:Alice           | Join[name=Alice]
          'JOIN: Alice '       | Join[name=Alice]
          JOIN:Alice Smith     | Join[name=Alice Smith]
          JOIN:a:b             | Join[name=a:b]
          JOIN:                | Incomplete[missing=NAME, line=JOIN:]
          JOIN                 | Incomplete[missing=NAME, line=JOIN]
          MESSAGE:Hello        | Say[text=Hello]
          MESSAGE::)           | Say[text=:)]
          'MESSAGE: Hello '    | 'Say[text= Hello ]'
          MESSAGE:             | Incomplete[missing=TEXT, line=MESSAGE:]
          PRIVATE:Bob:hi       | Private[to=Bob, text=hi]
          PRIVATE:Bob:a:b      | Private[to=Bob, text=a:b]
          PRIVATE:Bob:         | Incomplete[missing=TEXT, line=PRIVATE:Bob:]
          PRIVATE:Bob          | Incomplete[missing=TEXT, line=PRIVATE:Bob]
          PRIVATE::hi          | Incomplete[missing=NAME, line=PRIVATE::hi]
          PRIVATE:             | Incomplete[missing=NAME, line=PRIVATE:]
          PRIVATE              | Incomplete[missing=NAME, line=PRIVATE]
          JOIN_ROOM:java       | JoinRoom[room=java]
          JOIN_ROOM:           | Incomplete[missing=ROOM, line=JOIN_ROOM:]
          LIST_USERS           | ListUsers[]
          list_users           | ListUsers[]
          LIST_USERS:          | Unknown[line=LIST_USERS:]
          QUIT                 | Quit[]
          QUIT now             | Unknown[line=QUIT now]
          Hello                | Unknown[line=Hello]
          HELLO:x              | Unknown[line=HELLO:x]
          :                    | Unknown[line=:]
          ''                   | Blank[]
          """)
  void parses(String line, String expected) {
    assertThat(JoinRequest.parse(line)).hasToString(expected);
  }

  @Test
  void cannotForgeALine() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Say("a\nb"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Say(" "));
    assertThatIllegalArgumentException().isThrownBy(() -> new Join(""));
    assertThatIllegalArgumentException().isThrownBy(() -> new Private("a:b", "hi"));
    assertThat(JoinRequest.parse("MESSAGE:a\rb")).isEqualTo(new Say("ab"));
  }

  @SeededTest
  void parsingWhatIsFormattedGivesItBack(long seed) {
    Generator generator = new Generator(seed);
    for (int i = 0; i < 50; i++) {
      JoinRequest request = request(generator);

      assertThat(JoinRequest.parse(request.format())).isEqualTo(request);
    }
  }

  @SeededTest
  void everyLineSaysSomethingThatFormatsTheSame(long seed) {
    Generator generator = new Generator(seed);
    for (int i = 0; i < 50; i++) {
      String word =
          generator.oneOf(() -> "JOIN", () -> "PRIVATE:Bob", () -> "PRIVATE", () -> "QUIT");
      JoinRequest request = JoinRequest.parse(generator.anyCase(word) + ":" + generator.text());

      assertThat(JoinRequest.parse(request.format())).isEqualTo(request);
    }
  }

  private static JoinRequest request(Generator generator) {
    return generator.oneOf(
        () -> new Join(generator.stripped()),
        () -> new Say(generator.filled()),
        () -> new Private("n" + generator.word(":") + "n", generator.filled()),
        () -> new JoinRoom(generator.stripped()),
        ListUsers::new,
        Quit::new,
        Blank::new,
        () -> new Unknown("X" + generator.text()),
        () -> new Incomplete(Missing.TEXT, "MESSAGE: "));
  }
}
