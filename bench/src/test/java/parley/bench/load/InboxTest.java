package parley.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InboxTest {
  private static final int SIZE = 40;

  private final List<String> heard = new ArrayList<>();
  private final MessageText text = new MessageText(SIZE);
  private final Client client = new Client("abc", 1, new Room(0, 0), Client.SILENT);
  private final Inbox inbox = new Inbox((byte) ':', text, new Listener());

  private final class Listener implements Inbox.Listener {
    @Override
    public void message(Client from, MessageText message) {
      heard.add("message " + message.slot + " " + message.sequence);
    }

    @Override
    public void damaged(Client from) {
      heard.add("damaged");
    }

    @Override
    public void line(Client from, byte[] bytes, int start, int end) {
      heard.add("line " + new String(bytes, start, end - start, StandardCharsets.US_ASCII));
    }
  }

  private void receive(byte[] bytes, int from, int to) {
    int at = inbox.room(client);
    System.arraycopy(bytes, from, inbox.bytes(), at, to - from);
    inbox.received(client, to - from);
  }

  private void receive(String lines) {
    byte[] bytes = lines.getBytes(StandardCharsets.US_ASCII);
    receive(bytes, 0, bytes.length);
  }

  private static String message(int slot, long sequence) {
    MessageText text = new MessageText(SIZE);
    text.slot = slot;
    text.sequence = sequence;
    byte[] bytes = new byte[SIZE];
    text.write(bytes, 0);
    return new String(bytes, StandardCharsets.US_ASCII);
  }

  @Test
  void aMessageIsKnownByItsText() {
    receive(":a!a@h PRIVMSG #x :" + message(3, 77) + "\r\n");
    assertThat(heard).containsExactly("message 3 77");
  }

  @Test
  void allElseIsALine() {
    receive(":s 001 a :Welcome\r\n\nPING :x\n");
    assertThat(heard).containsExactly("line :s 001 a :Welcome", "line ", "line PING :x");
  }

  @Test
  void aShortLineIsNotHiddenByAMessageThatEndsWhereOneIsExpected() {
    receive(":someone!someone@h PRIVMSG #x :" + message(1, 0) + "\r\n");
    // PING and message are together as long as the message before.
    receive("PING :12345\r\n:s PRIVMSG #x :" + message(1, 1) + "\r\n");
    receive("PING :1\r\n:someone@h PRIVMSG #x :" + message(1, 2) + "\r\n");
    assertThat(heard)
        .containsExactly(
            "message 1 0", "line PING :12345", "message 1 1", "line PING :1", "message 1 2");
  }

  @Test
  void aChangedTextIsDamaged() {
    receive(":a PRIVMSG #x :" + message(1, 1).replace("xxx", "xyx") + "\r\n");
    assertThat(heard).containsExactly("damaged");
  }

  @Test
  void aLineWithoutEndIsNotReadForever() {
    assertThatThrownBy(() -> receive("x".repeat(9000)))
        .isInstanceOf(BenchException.class)
        .hasMessageContaining("8 KiB");
  }

  @ParameterizedTest
  @MethodSource("parley.bench.load.Seeds#some")
  void howTheBytesAreSplitDoesNotMatter(long seed) {
    Random random = new Random(seed);
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      String end = random.nextBoolean() ? "\r\n" : "\n";
      String nick = "n".repeat(random.nextInt(1, 6));
      if (random.nextInt(5) == 0) {
        String junk = ":" + nick + " JOIN #x".repeat(random.nextInt(20));
        expected.add("line " + junk);
        stream.writeBytes((junk + end).getBytes(StandardCharsets.US_ASCII));
      } else {
        expected.add("message " + i % 7 + " " + i);
        String line = ":" + nick + " PRIVMSG #x :" + message(i % 7, i) + end;
        stream.writeBytes(line.getBytes(StandardCharsets.US_ASCII));
      }
    }
    byte[] bytes = stream.toByteArray();
    for (int from = 0; from < bytes.length; ) {
      int to = Math.min(bytes.length, from + random.nextInt(1, 1 + (1 << random.nextInt(1, 12))));
      receive(bytes, from, to);
      from = to;
    }
    assertThat(heard).as("seed %d", seed).isEqualTo(expected);
  }
}
