package parley.wire.plain;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.wire.Line;
import parley.wire.Missing;
import parley.wire.Text;
import parley.wire.plain.PlainRequest.Blank;
import parley.wire.plain.PlainRequest.Help;
import parley.wire.plain.PlainRequest.History;
import parley.wire.plain.PlainRequest.Incomplete;
import parley.wire.plain.PlainRequest.Join;
import parley.wire.plain.PlainRequest.Me;
import parley.wire.plain.PlainRequest.Message;
import parley.wire.plain.PlainRequest.Nick;
import parley.wire.plain.PlainRequest.Part;
import parley.wire.plain.PlainRequest.Quit;
import parley.wire.plain.PlainRequest.Rooms;
import parley.wire.plain.PlainRequest.Say;
import parley.wire.plain.PlainRequest.Topic;
import parley.wire.plain.PlainRequest.Unknown;
import parley.wire.plain.PlainRequest.Users;

/// Reads a clean line as a [PlainRequest].
final class PlainRequestParser {
  private PlainRequestParser() {}

  static PlainRequest parse(String line) {
    if (Text.isInvisible(line)) {
      return new Blank();
    }
    if (line.startsWith("//")) {
      return new Say(line.substring(1));
    }
    return line.startsWith("/") ? command(line) : new Say(line);
  }

  /// The word after the slash, up to a space or the end.
  static String commandOf(String line) {
    int space = line.indexOf(' ');
    return line.substring(1, space < 0 ? line.length() : space);
  }

  private static PlainRequest command(String line) {
    String word = commandOf(line);
    // Only the one space after the word is syntax: what follows is the peer's own text.
    String rest = line.substring(Math.min(line.length(), 2 + word.length()));
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "nick" -> named(line, rest, Missing.NAME, Nick::new);
      case "users" -> new Users();
      case "msg" -> message(line, Line.afterSpaces(rest));
      case "me" -> Text.isInvisible(rest) ? new Incomplete(Missing.TEXT, line) : new Me(rest);
      case "join" -> named(line, rest, Missing.ROOM, Join::new);
      case "part" -> new Part(orNull(rest));
      case "rooms" -> new Rooms();
      case "history" -> history(line, rest.strip());
      case "topic" -> new Topic(orNull(rest));
      case "help" -> new Help();
      case "quit" -> new Quit(orNull(rest));
      default -> new Unknown(line);
    };
  }

  private static PlainRequest named(
      String line, String rest, Missing missing, Function<String, PlainRequest> request) {
    return rest.isBlank() ? new Incomplete(missing, line) : request.apply(rest.strip());
  }

  private static PlainRequest message(String line, String rest) {
    if (rest.isEmpty()) {
      return new Incomplete(Missing.NAME, line);
    }
    int space = rest.indexOf(' ');
    String text = space < 0 ? "" : rest.substring(space + 1);
    return Text.isInvisible(text)
        ? new Incomplete(Missing.TEXT, line)
        : new Message(rest.substring(0, space), text);
  }

  private static PlainRequest history(String line, String rest) {
    if (rest.isEmpty()) {
      return new History(OptionalInt.empty());
    }
    int count = count(rest);
    return count < 1 ? new Incomplete(Missing.COUNT, line) : new History(OptionalInt.of(count));
  }

  /// The number, at most [Integer#MAX_VALUE]; 0 for what is none.
  private static int count(String digits) {
    long count = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9') {
        return 0;
      }
      count = Math.min(Integer.MAX_VALUE, count * 10 + (c - '0'));
    }
    return (int) count;
  }

  private static @Nullable String orNull(String rest) {
    return rest.isBlank() ? null : rest.strip();
  }
}
