package parley.wire.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.wire.Generator;
import parley.wire.Missing;
import parley.wire.SeededTest;
import parley.wire.login.LoginRequest.Blank;
import parley.wire.login.LoginRequest.DirectMessage;
import parley.wire.login.LoginRequest.Incomplete;
import parley.wire.login.LoginRequest.Login;
import parley.wire.login.LoginRequest.Logout;
import parley.wire.login.LoginRequest.Ping;
import parley.wire.login.LoginRequest.Quit;
import parley.wire.login.LoginRequest.Say;
import parley.wire.login.LoginRequest.Unknown;
import parley.wire.login.LoginRequest.Who;

class LoginRequestTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          LOGIN Alice          | Login[name=Alice]
          login Alice          | Login[name=Alice]
          '  LOGIN Alice'      | 'Unknown[line=  LOGIN Alice]'
          'LOGIN   Alice '     | Login[name=Alice]
          LOGIN Alice secret   | Login[name=Alice, password=…]
          LOGIN                | Incomplete[missing=NAME, line=LOGIN]
          'LOGIN  '            | 'Incomplete[missing=NAME, line=LOGIN  ]'
          MSG Hello everyone!  | Say[text=Hello everyone!]
          'MSG  two '          | 'Say[text= two ]'
          MSG                  | Incomplete[missing=TEXT, line=MSG]
          'MSG   '             | 'Incomplete[missing=TEXT, line=MSG   ]'
          WHO                  | Who[]
          WHO Alice            | Who[]
          DM Bob hi there      | DirectMessage[to=Bob, text=hi there]
          DM Bob               | Incomplete[missing=TEXT, line=DM Bob]
          'DM Bob  '           | 'Incomplete[missing=TEXT, line=DM Bob  ]'
          DM                   | Incomplete[missing=NAME, line=DM]
          PING                 | Ping[]
          PING 123             | Ping[]
          LOGOUT               | Logout[]
          QUIT                 | Quit[]
          quit                 | Quit[]
          HELLO                | Unknown[line=HELLO]
          MSGS hi              | Unknown[line=MSGS hi]
          ''                   | Blank[]
          ' '                  | Blank[]
          """)
  void parses(String line, String expected) {
    assertThat(LoginRequest.parse(line)).hasToString(expected);
  }

  @Test
  void thePasswordIsAllThatFollowsTheName() {
    assertThat(LoginRequest.parse("LOGIN Alice a  b ")).isEqualTo(new Login("Alice", "a  b "));
    assertThat(LoginRequest.parse("LOGIN Alice ")).isEqualTo(new Login("Alice", null));
  }

  @Test
  void cannotForgeALine() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Say("a\nb"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Say(""));
    assertThatIllegalArgumentException().isThrownBy(() -> new Login("a b", null));
    assertThatIllegalArgumentException().isThrownBy(() -> new DirectMessage("", "hi"));
    assertThat(LoginRequest.parse("MSG a\rb\0c")).isEqualTo(new Say("abc"));
  }

  @SeededTest
  void parsingWhatIsFormattedGivesItBack(long seed) {
    Generator generator = new Generator(seed);
    for (int i = 0; i < 50; i++) {
      LoginRequest request = request(generator);

      assertThat(LoginRequest.parse(request.format())).isEqualTo(request);
    }
  }

  @SeededTest
  void everyLineSaysSomethingThatFormatsTheSame(long seed) {
    Generator generator = new Generator(seed);
    for (int i = 0; i < 50; i++) {
      String word =
          generator.oneOf(() -> "LOGIN", () -> "MSG", () -> "DM", () -> "DM Bob", () -> "");
      LoginRequest request = LoginRequest.parse(generator.anyCase(word) + " " + generator.text());

      assertThat(LoginRequest.parse(request.format())).isEqualTo(request);
    }
  }

  private static LoginRequest request(Generator generator) {
    return generator.oneOf(
        () -> new Login(generator.word(""), null),
        () -> new Login(generator.word(""), generator.filled()),
        () -> new Say(generator.filled()),
        Who::new,
        () -> new DirectMessage(generator.word(""), generator.filled()),
        Ping::new,
        Logout::new,
        Quit::new,
        Blank::new,
        () -> new Unknown("X" + generator.text()),
        () -> new Incomplete(Missing.TEXT, "DM Bob "));
  }
}
