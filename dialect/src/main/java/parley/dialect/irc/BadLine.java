package parley.dialect.irc;

import static parley.wire.irc.Numeric.ERR_INPUTTOOLONG;
import static parley.wire.irc.Numeric.ERR_UNKNOWNCOMMAND;

import parley.wire.Malformed;

/// What is replied to a line that is no message.
final class BadLine {
  private BadLine() {}

  static void reply(IrcConversation client, Malformed what) {
    switch (what) {
      case INVALID_UTF8 ->
          client.line("FAIL").put("*").put("INVALID_UTF8").text("Only UTF-8 is spoken here");
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
}
