package parley.client.loop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.jline.utils.ScreenTerminal;
import org.jline.utils.ScreenTerminal.VirtualTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import parley.client.irc.IrcConversation;
import parley.client.model.Guest;
import parley.client.net.Backoff;
import parley.client.net.Endpoint;
import parley.client.ui.EditorScreen;

/// Loop and editor together: a line that is half typed when the connection breaks.
@Timeout(60)
final class ReconnectOnTerminalTest {
  private final TestClock clock = new TestClock();
  private final FakeNetwork network = new FakeNetwork();
  private final Inbox inbox = new Inbox();

  @Test
  void theHalfTypedLineIsSentOverTheNextConnection() throws Exception {
    VirtualTerminal virtual = ScreenTerminal.withTerminal("test", "xterm-256color", 60, 12);
    EditorScreen.Looks looks = new EditorScreen.Looks(null, false);
    try (EditorScreen screen = new EditorScreen(virtual.terminal(), looks, inbox)) {
      Setting setting =
          new Setting(
              new Endpoint("chat.example", 6667, false),
              network,
              new Backoff(new Random(1)),
              clock,
              screen,
              new PrintStream(new ByteArrayOutputStream(), true, UTF_8));
      ClientLoop loop =
          new ClientLoop(
              setting, new IrcConversation(new Guest("Alice", null, true, clock)), inbox);
      loop.start();
      enterLobby(loop);

      virtual.terminal().processInputBytes("half ".getBytes(UTF_8));
      awaitText(virtual, "> half");
      network.last().end("the connection broke");
      pump(loop);
      awaitText(virtual, "connection lost, again in ");
      awaitText(virtual, "> half");
      for (int second = 0; second < 4; second++) {
        clock.pass(Duration.ofSeconds(1));
        inbox.tick();
      }
      pump(loop);
      assertThat(network.links()).hasSize(2);
      enterLobby(loop);
      awaitText(virtual, " chat.example:6667 | Alice | [1:#lobby]");

      virtual.terminal().processInputBytes("typed\r".getBytes(UTF_8));
      until(
          () -> {
            pump(loop);
            return network.last().sent().contains("PRIVMSG #lobby :half typed");
          });
      awaitText(virtual, "14:30 <Alice> half typed");
    }
  }

  private void enterLobby(ClientLoop loop) {
    network.last().listener().opened(null);
    network.last().listener().received(":srv 001 Alice :Hi");
    network.last().listener().received(":Alice!a@h JOIN #lobby");
    pump(loop);
  }

  private void pump(ClientLoop loop) {
    Input input = inbox.poll();
    while (input != null) {
      loop.handle(input);
      input = inbox.poll();
    }
  }

  private static void awaitText(VirtualTerminal virtual, String text) {
    until(() -> grid(virtual.screen()).contains(text));
  }

  private static void until(BooleanSupplier condition) {
    await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(10))
        .until(condition::getAsBoolean);
  }

  private static String grid(ScreenTerminal screen) {
    long[] cells = new long[screen.getColumns() * screen.getRows()];
    screen.dump(cells, new int[2]);
    StringBuilder text = new StringBuilder();
    for (long cell : cells) {
      int c = ScreenTerminal.cellCodePoint(cell);
      text.appendCodePoint(c == 0 ? ' ' : c);
    }
    return text.toString();
  }
}
