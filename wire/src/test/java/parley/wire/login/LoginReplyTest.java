package parley.wire.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.wire.Generator;
import parley.wire.SeededTest;
import parley.wire.login.LoginReply.Direct;
import parley.wire.login.LoginReply.Notice;
import parley.wire.login.LoginReply.Ok;
import parley.wire.login.LoginReply.Pong;
import parley.wire.login.LoginReply.Refused;
import parley.wire.login.LoginReply.Said;
import parley.wire.login.LoginReply.User;

class LoginReplyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          OK                      | Ok[]
          ERR username-taken      | Refused[code=username-taken]
          MSG Alice Hello Bob     | Said[from=Alice, text=Hello Bob]
          'MSG Alice '            | Said[from=Alice, text=]
          USER Alice              | User[name=Alice]
          DM Alice psst           | Direct[from=Alice, text=psst]
          PONG                    | Pong[]
          INFO Alice disconnected | Notice[text=Alice disconnected]
          INFO idle-timeout       | Notice[text=idle-timeout]
          OK then                 | Other[line=OK then]
          ok                      | Other[line=ok]
          ERR two words           | Other[line=ERR two words]
          ERR                     | Other[line=ERR]
          'ERR '                  | 'Other[line=ERR ]'
          MSG Alice               | Other[line=MSG Alice]
          'MSG  x'                | 'Other[line=MSG  x]'
          USER                    | Other[line=USER]
          Welcome                 | Other[line=Welcome]
          ''                      | Other[line=]
          """)
  void parses(String line, String expected) {
    assertThat(LoginReply.parse(line)).hasToString(expected);
    assertThat(LoginReply.parse(line).format()).isEqualTo(line);
  }

  @Test
  void cannotForgeALine() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Said("Alice", "a\nOK"));
    assertThatIllegalArgumentException().isThrownBy(() -> new User("two words"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Refused(""));
    assertThatIllegalArgumentException().isThrownBy(() -> new Notice("a\0b"));
  }

  @SeededTest
  void parsingWhatIsFormattedGivesItBack(long seed) {
    Generator generator = new Generator(seed);
    for (int i = 0; i < 50; i++) {
      LoginReply reply =
          generator.oneOf(
              Ok::new,
              () -> new Refused(generator.word("")),
              () -> new Said(generator.word(""), generator.text()),
              () -> new User(generator.word("")),
              () -> new Direct(generator.word(""), generator.text()),
              Pong::new,
              () -> new Notice(generator.text()));

      assertThat(LoginReply.parse(reply.format())).isEqualTo(reply);
    }
  }

  @SeededTest
  void everyLineIsGivenBackAsItCame(long seed) {
    Generator generator = new Generator(seed);
    for (int i = 0; i < 50; i++) {
      String start = generator.oneOf(() -> "", () -> "MSG ", () -> "DM", () -> "ERR ", () -> "OK ");
      String line = start + generator.text();

      assertThat(LoginReply.parse(line).format()).isEqualTo(line);
    }
  }
}
