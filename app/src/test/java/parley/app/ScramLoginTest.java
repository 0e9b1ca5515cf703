package parley.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.ongres.scram.client.ScramClient;
import com.ongres.scram.common.exception.ScramException;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.dialect.transcript.Way;

/// SCRAM-SHA-256 with somebody else's client, over a connection and the real accounts. No
/// transcript can show it: what is said is different each time.
@Timeout(60)
class ScramLoginTest {
  private static final String PASSWORD = "s\u00e9same, ouvre=toi";

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whoKnowsThePasswordIsLoggedInAndNobodyElse(boolean secure) throws Exception {
    try (var server =
        RunningServer.start(
            List.of("irc", "irc+tls"),
            List.of("server.name=irc.test", "journal.ephemeral=true", "detect.silence=20ms"))) {
      try (var owner = connect(server, secure)) {
        owner.send("NICK Alice", "USER a 0 * :A", "REGISTER * * :" + PASSWORD);
        owner.lineWith(" 900 ");
      }
      try (var client = connect(server, secure)) {
        client.send("CAP REQ :sasl").lineWith("ACK");
        assertThat(attempt(client, "another password")).startsWith(":irc.test 904 ");
        assertThat(attempt(client, PASSWORD)).startsWith(":irc.test 900 ");
        assertThat(client.line()).startsWith(":irc.test 903 ");
        client.send("NICK Alice", "USER a 0 * :A", "CAP END", "WHOIS Alice");
        assertThat(client.lineWith(" 330 ")).contains(" Alice Alice Alice :");
      }
    }
  }

  private static Client connect(RunningServer server, boolean secure) throws IOException {
    return secure
        ? new Client(new Doors.Encrypted().open(server, new Way("irc", true, false)))
        : server.client("irc");
  }

  /// The line that says what became of it. The client checks that the server knows the password
  /// too.
  private static String attempt(Client client, String password) throws IOException, ScramException {
    var scram =
        ScramClient.builder()
            .advertisedMechanisms(List.of("SCRAM-SHA-256"))
            .username("alice")
            .password(password.toCharArray())
            .build();
    client.send("AUTHENTICATE SCRAM-SHA-256").lineWith("AUTHENTICATE +");
    scram.serverFirstMessage(told(says(client, scram.clientFirstMessage().toString())));
    var answer = says(client, scram.clientFinalMessage().toString());
    if (answer.startsWith(":irc.test AUTHENTICATE ")) {
      scram.serverFinalMessage(told(answer));
      answer = client.send("AUTHENTICATE +").line();
    }
    return answer;
  }

  private static String says(Client client, String message) throws IOException {
    var encoded = Base64.getEncoder().encodeToString(message.getBytes(UTF_8));
    return client.send("AUTHENTICATE " + encoded).line();
  }

  private static String told(String line) {
    var encoded = line.substring(line.indexOf("AUTHENTICATE ") + "AUTHENTICATE ".length());
    return new String(Base64.getDecoder().decode(encoded), UTF_8);
  }
}
