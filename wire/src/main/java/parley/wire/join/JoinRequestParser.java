package parley.wire.join;

import java.util.Locale;
import java.util.function.Function;
import parley.wire.Missing;
import parley.wire.Text;
import parley.wire.join.JoinRequest.Blank;
import parley.wire.join.JoinRequest.Incomplete;
import parley.wire.join.JoinRequest.Join;
import parley.wire.join.JoinRequest.JoinRoom;
import parley.wire.join.JoinRequest.ListUsers;
import parley.wire.join.JoinRequest.Private;
import parley.wire.join.JoinRequest.Quit;
import parley.wire.join.JoinRequest.Say;
import parley.wire.join.JoinRequest.Unknown;

/// Reads a clean line as a [JoinRequest].
final class JoinRequestParser {
  private JoinRequestParser() {}

  static JoinRequest parse(String line) {
    if (line.isBlank()) {
      return new Blank();
    }
    int colon = line.indexOf(':');
    return colon < 0
        ? bare(line)
        : withRest(line, line.substring(0, colon), line.substring(colon + 1));
  }

  private static JoinRequest bare(String line) {
    return switch (line.strip().toUpperCase(Locale.ROOT)) {
      case "JOIN" -> new Incomplete(Missing.NAME, line);
      case "MESSAGE" -> new Incomplete(Missing.TEXT, line);
      case "PRIVATE" -> new Incomplete(Missing.NAME, line);
      case "JOIN_ROOM" -> new Incomplete(Missing.ROOM, line);
      case "LIST_USERS" -> new ListUsers();
      case "QUIT" -> new Quit();
      default -> new Unknown(line);
    };
  }

  private static JoinRequest withRest(String line, String word, String rest) {
    return switch (word.toUpperCase(Locale.ROOT)) {
      case "JOIN" -> named(line, rest, Missing.NAME, Join::new);
      case "MESSAGE" -> Text.isInvisible(rest) ? new Incomplete(Missing.TEXT, line) : new Say(rest);
      case "PRIVATE" -> direct(line, rest);
      case "JOIN_ROOM" -> named(line, rest, Missing.ROOM, JoinRoom::new);
      default -> new Unknown(line);
    };
  }

  private static JoinRequest named(
      String line, String rest, Missing missing, Function<String, JoinRequest> request) {
    return rest.isBlank() ? new Incomplete(missing, line) : request.apply(rest.strip());
  }

  private static JoinRequest direct(String line, String rest) {
    int colon = rest.indexOf(':');
    String to = (colon < 0 ? rest : rest.substring(0, colon)).strip();
    if (to.isEmpty()) {
      return new Incomplete(Missing.NAME, line);
    }
    String text = colon < 0 ? "" : rest.substring(colon + 1);
    return Text.isInvisible(text) ? new Incomplete(Missing.TEXT, line) : new Private(to, text);
  }
}
