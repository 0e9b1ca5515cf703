package parley.client.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.client.loop.Stage;

/// `--dialect auto`.
final class SniffingTest {
  private static Stage alice() {
    return Stage.terminal("Alice", SniffingConversation::new).connected();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ":srv CAP * LS :server-time",
        ":srv NOTICE * :*** Looking up your hostname...",
        "NOTICE AUTH :*** Checking Ident",
        ":srv 001 Alice :Hi",
        "PING :123",
        ":srv 433 * Alice :in use"
      })
  void anIrcServerIsSpokenToOnTheSameConnection(String first) {
    Stage alice = alice().server(first, ":srv 001 Alice :Hi");

    assertThat(alice.dialled()).isEqualTo(1);
    assertThat(alice.sent()).contains("JOIN #lobby");
  }

  @Test
  void anEchoServerIsSpokenToInPlain() {
    Stage alice = alice().server("CAP LS 302");
    assertThat(alice.dialled()).isEqualTo(2);

    alice.connected().type("Hi").server("Alice: Hi").type("exit");
    assertThat(alice.sent()).containsExactly("Alice: Hi");
    assertThat(alice.screen()).containsExactly("Hi", "Alice: Hi", "Alice: Hi", "exit");
  }

  @Test
  void aServerThatGreetsIsSpokenToInPlain() {
    Stage alice = alice().server("Welcome to the chatroom!").connected().type("Hi");

    assertThat(alice.dialled()).isEqualTo(2);
    assertThat(alice.sent()).containsExactly("Alice: Hi");
  }

  @Test
  void errorsOfOtherLanguagesTellThem() {
    assertThat(alice().server("ERR not-logged-in").connected().sent())
        .containsExactly("LOGIN Alice");
    assertThat(alice().server("ERROR:not-joined").connected().sent()).containsExactly("JOIN:Alice");
  }

  @Test
  void aSilentServerIsSpokenToInPlainAfterAWhile() {
    Stage alice = alice().pass(Duration.ofSeconds(7));
    assertThat(alice.dialled()).isEqualTo(1);
    assertThat(alice.screen())
        .containsExactly("* Connected; waiting for the server to say something.");

    alice.pass(Duration.ofSeconds(1)).connected();
    assertThat(alice.dialled()).isEqualTo(2);
    assertThat(alice.type("Hi").sent()).containsExactly("Alice: Hi");
  }

  @Test
  void whatTheOldConnectionStillSaysIsIgnored() {
    Stage alice = alice().server("CAP LS 302");
    assertThat(alice.screen()).isEmpty();
  }

  @Test
  void thePersonIsAskedForANameFirst() {
    Stage alice =
        Stage.terminal(null, guest -> new NameQuestion(guest, "alice", SniffingConversation::new));
    assertThat(alice.dialled()).isZero();

    alice.type("two words", "Zoe").connected();
    assertThat(alice.screen())
        .containsExactly("name: two words", "! A name is one word.", "name: Zoe");
    assertThat(alice.sent()).contains("NICK Zoe");
  }

  @Test
  void whoAnswersNothingGetsTheUsersName() {
    Stage alice =
        Stage.terminal(null, guest -> new NameQuestion(guest, "alice", IrcConversation::new));

    assertThat(alice.type("").connected().sent()).contains("NICK alice");
  }

  @Test
  void whoLeavesAtTheQuestionLeaves() {
    Stage alice =
        Stage.terminal(null, guest -> new NameQuestion(guest, "alice", IrcConversation::new));

    assertThat(alice.interrupt().ended()).isTrue();
    assertThat(alice.exitStatus()).isZero();
  }
}
