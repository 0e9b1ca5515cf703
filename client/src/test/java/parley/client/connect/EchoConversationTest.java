package parley.client.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import parley.client.loop.Stage;

final class EchoConversationTest {
  private static Stage stage() {
    return Stage.terminal(null, guest -> new EchoConversation(guest.clock())).connected();
  }

  @Test
  void document002Step2() {
    Stage client = stage().type("test").server("test").type("quit").closed(null);

    assertThat(client.screen()).containsExactly("send: test", "recv: test", "send: quit");
    assertThat(client.exitStatus()).isZero();
  }

  @Test
  void theNextLineIsAskedForWhenTheAnswerIsThere() {
    Stage client = stage().type("test");

    assertThat(client.asking()).isFalse();
    assertThat(client.server("test").asking()).isTrue();
  }

  @Test
  void aSilentServerIsNotWaitedForLong() {
    Stage client = stage().type("test");

    assertThat(client.pass(Duration.ofSeconds(2)).asking()).isTrue();
  }

  @Test
  void whatComesLateOrUnaskedIsShown() {
    Stage client = stage().server("hello", "again");

    assertThat(client.screen()).containsExactly("recv: hello", "recv: again");
  }

  @Test
  void theEndOfTheInputEndsIt() {
    Stage client = stage().endOfInput();

    assertThat(client.finished()).isTrue();
    assertThat(client.closed(null).exitStatus()).isZero();
  }

  @Test
  void aServerThatClosesIsSaidAndNotDialledAgain() {
    Stage client = stage().closed(null);

    assertThat(client.ended()).isTrue();
    assertThat(client.exitStatus()).isEqualTo(1);
    assertThat(client.errors()).isEqualTo("parley: the server closed the connection");
  }
}
