package parley.dialect.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import parley.wire.LineWriter;
import parley.wire.irc.IrcLimits;
import parley.wire.irc.IrcMessage;

/// What was written, line by line, each checked to be a message that keeps the bounds.
final class Lines {
  private Lines() {}

  static List<IrcMessage> of(LineWriter out) {
    var text = new String(out.array(), 0, out.length(), StandardCharsets.UTF_8);
    assertThat(text).endsWith("\r\n");
    return Arrays.stream(text.substring(0, text.length() - 2).split("\r\n", -1))
        .map(Lines::message)
        .toList();
  }

  /// The message in a line, which must be one, with a source unless it is ERROR.
  static IrcMessage message(String line) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    assertThat(IrcLimits.FROM_SERVER.exceededBy(bytes, 0, bytes.length)).as(line).isNull();
    var parsed = IrcMessage.parse(line);
    assertThat(parsed).as(line).isInstanceOf(IrcMessage.class);
    var message = (IrcMessage) parsed;
    assertThat(message.source() == null).as(line).isEqualTo(message.command().equals("ERROR"));
    return message;
  }
}
