package parley.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtocolTest {
  private final Client client = new Client("abc", 42, new Room(7, 1), 0);

  private Reply hear(Protocol protocol, String line) {
    // Something around it, as in a buffer.
    byte[] bytes = ("PING x" + line + " 001 ").getBytes(StandardCharsets.US_ASCII);
    return protocol.hear(client, bytes, 6, 6 + line.length());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        ":irc.host 001 abc00042 :Welcome,                Registered",
        "@time=2026-01-01T00:00:00Z :h 001 abc00042 :Hi, Registered",
        ":h 366 abc00042 #abc7 :End,                     Joined",
        ":h 422 abc00042 :No MOTD,                       Nothing",
        ":h 433 * abc00042 :in use,                      Refused",
        ":h 500 * :what,                                 Refused",
        "ERROR :Closing link,                            Refused",
        "PING :12,                                       Asked",
        ":h PING :12,                                    Asked",
        ":h 005 x CHANTYPES=#,                           Nothing",
        ":x JOIN #abc7,                                  Nothing",
        ":x PRIVMSG #abc7 :001 and more,                 Nothing",
        ":only-a-source,                                 Nothing",
        "\"\",                                           Nothing"
      })
  void irc(String line, String meaning) {
    assertThat(hear(new IrcProtocol(), line).getClass().getSimpleName()).isEqualTo(meaning);
  }

  @Test
  void ircAnswersAPingWithItsWords() {
    assertThat(hear(new IrcProtocol(), "PING :a b")).isEqualTo(new Reply.Asked("PONG :a b\r\n"));
  }

  @Test
  void ircNamesAreShortAndTellTheRun() {
    IrcProtocol irc = new IrcProtocol();
    assertThat(irc.hello(client)).isEqualTo("NICK abc00042\r\nUSER abc00042 0 * :bench\r\n");
    assertThat(irc.join(client)).isEqualTo("JOIN #abc7\r\n");
    assertThat(irc.saying(client)).isEqualTo("PRIVMSG #abc7 :");
  }

  @ParameterizedTest
  @CsvSource({
    "OK,                 Registered",
    "ERR username-taken, Refused",
    "OKAY,               Nothing",
    "MSG a hello,        Nothing"
  })
  void login(String line, String meaning) {
    assertThat(hear(new LoginProtocol(), line).getClass().getSimpleName()).isEqualTo(meaning);
  }

  @ParameterizedTest
  @CsvSource({"Welcome to the chatroom!, Registered", "* a joined, Nothing", "a: hi, Nothing"})
  void plain(String line, String meaning) {
    assertThat(hear(new PlainProtocol(), line).getClass().getSimpleName()).isEqualTo(meaning);
  }

  @Test
  void eachIsFoundByItsName() {
    assertThat(Protocol.ALL).allSatisfy(p -> assertThat(Protocol.named(p.name())).contains(p));
    assertThat(Protocol.named("xmpp")).isEmpty();
  }
}
