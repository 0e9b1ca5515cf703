package parley.dialect.irc;

import static parley.wire.irc.Numeric.ERR_INPUTTOOLONG;
import static parley.wire.irc.Numeric.ERR_UNKNOWNCOMMAND;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import parley.wire.Malformed;
import parley.wire.irc.IrcLine;
import parley.wire.irc.IrcMessage;

/// What is replied to a line that is no message.
final class BadLine {
  private BadLine() {}

  static void reply(IrcConversation client, Malformed what) {
    reply(client, new IrcLine.Bad(what));
  }

  static void reply(IrcConversation client, IrcLine.Bad line) {
    switch (line.reason()) {
      case INVALID_UTF8 ->
          client
              .line("FAIL")
              .put(line.command())
              .put("INVALID_UTF8")
              .text("Only UTF-8 is spoken here");
      case FORBIDDEN_CHARACTER ->
          client
              .line("FAIL")
              .put("*")
              .put("FORBIDDEN_CHARACTER")
              .text("A line holds neither NUL nor a bare carriage return");
      case TOO_LONG, TAGS_TOO_LONG ->
          client.reply(ERR_INPUTTOOLONG).text("Input line was too long");
      case NO_COMMAND, BAD_COMMAND ->
          client.reply(ERR_UNKNOWNCOMMAND).put("*").text("Unknown command");
      case EMPTY -> {
        // Modern IRC: empty lines are ignored silently.
      }
    }
  }

  /// The label of such a line, whose tags may be right all the same.
  static @Nullable String label(IrcConversation client, byte[] bytes, int from, int to) {
    int end = from;
    while (end < to && bytes[end] != ' ') {
      end++;
    }
    if (from == to || bytes[from] != '@') {
      return null;
    }
    var line = Arrays.copyOfRange(bytes, from, end + 2);
    line[end - from] = ' ';
    line[end - from + 1] = 'X';
    return IrcMessage.parse(line, 0, line.length) instanceof IrcMessage message
        ? LabeledResponse.label(client, message)
        : null;
  }
}
