package parley.client.loop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import parley.client.join.JoinConversation;
import parley.client.plain.PlainConversation;

/// The terminal sessions that the requirement documents print, line by line.
final class DocumentSessionsTest {
  @Test
  void document002Step3AgainstAnEchoServer() {
    Stage john = Stage.terminal(null, PlainConversation::new).connected();
    john.type("John").type("Hi").server("John: Hi").type("exit");

    assertThat(john.screen()).containsExactly("name: John", "Hi", "John: Hi", "John: Hi", "exit");
    assertThat(john.sent()).containsExactly("John: Hi");
    assertThat(john.closed(null).ended()).isTrue();
    assertThat(john.exitStatus()).isZero();
  }

  @Test
  void document002Step4AgainstAChatServer() {
    Stage john = Stage.terminal(null, PlainConversation::new).connected();
    john.server("Welcome to the chatroom!").type("John");
    john.server("OtherJohn: Hi!").type("Hey John!");
    john.type("How's things? What are you doing?");
    john.server("OtherJohn: Writing a Coding Challenge!").type("Same!").type("exit");

    assertThat(john.screen())
        .containsExactly(
            "name: John",
            "Welcome to the chatroom!",
            "OtherJohn: Hi!",
            "Hey John!",
            "John: Hey John!",
            "How's things? What are you doing?",
            "John: How's things? What are you doing?",
            "OtherJohn: Writing a Coding Challenge!",
            "Same!",
            "John: Same!",
            "exit");
  }

  @Test
  void document003() {
    Stage alice = Stage.terminal(null, JoinConversation::new).connected();
    alice.type("Alice").server("JOINED:Alice", "USER_JOINED:Alice");
    alice.type("Hello everyone!").server("Alice [14:30:15]: Hello everyone!");
    alice.server("Bob [14:30:20]: Hi Alice!").type("quit").closed(null);

    assertThat(alice.screen())
        .containsExactly(
            "Connected to chat server",
            "Enter username: Alice",
            "Joined as: Alice",
            "> Hello everyone!",
            "Alice [14:30:15]: Hello everyone!",
            "Bob [14:30:20]: Hi Alice!",
            "> quit",
            "Disconnected");
    assertThat(alice.sent()).containsExactly("JOIN:Alice", "MESSAGE:Hello everyone!", "QUIT");
  }
}
