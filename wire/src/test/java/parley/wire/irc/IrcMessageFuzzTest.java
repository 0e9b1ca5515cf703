package parley.wire.irc;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import parley.wire.LineWriter;

class IrcMessageFuzzTest {
  @FuzzTest(maxDuration = "1m")
  void anyBytesAreAMessageThatFormatsTheSameOrNone(byte[] bytes) {
    if (IrcMessage.parse(bytes, 0, bytes.length) instanceof IrcMessage message) {
      LineWriter line = new LineWriter(64);
      message.appendTo(line);

      assertThat(IrcMessage.parse(line.array(), 0, line.length())).isEqualTo(message);
    }
  }
}
