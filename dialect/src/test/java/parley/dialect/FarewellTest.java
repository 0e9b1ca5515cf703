package parley.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.dialect.join.JoinConfig;
import parley.dialect.join.JoinDialect;
import parley.dialect.login.LoginConfig;
import parley.dialect.login.LoginDialect;
import parley.dialect.plain.PlainConfig;
import parley.dialect.plain.PlainDialect;

/// The last line of a connection that the server ends.
class FarewellTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          SHUTDOWN, Server is shutting down, server-shutdown, server-shutdown
          TOO_SLOW, You read too slowly; the connection is closed., too-slow, too-slow
          FLOOD, You send too much; the connection is closed., flood, flood
          NOT_NAMED_IN_TIME, Nothing was heard of you for too long., idle-timeout, join-timeout
          IDLE, Nothing was heard of you for too long., idle-timeout, idle-timeout
          INTERNAL, The server failed; the connection is closed., internal-error, internal
          KILLED, 'An operator ended the connection: ', killed, killed
          BANNED, 'You are banned from this server: ', banned, banned
          CLOSED, The server lets nobody new in now., closed, closed
          """)
  void isToldInEachLanguage(Farewell.Kind kind, String plain, String login, String join) {
    var reason = Farewell.of(kind);
    assertThat(lastLine(new PlainDialect(PlainConfig.usual(ZoneOffset.UTC)), reason))
        .isEqualTo("* " + plain);
    assertThat(lastLine(new LoginDialect(LoginConfig.usual()), reason)).isEqualTo("INFO " + login);
    assertThat(lastLine(new JoinDialect(JoinConfig.usual(ZoneOffset.UTC)), reason))
        .isEqualTo("ERROR:" + join);
  }

  private static String lastLine(Dialect dialect, Farewell reason) {
    var chat = new TestChat();
    var client = chat.connect(dialect);
    chat.end(reason);
    assertThat(client.isClosed()).isTrue();
    return client.lines().getLast();
  }
}
