package parley.wire.plain;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import parley.wire.Line;
import parley.wire.Missing;

/// A line from a client that speaks `plain`.
///
/// Command words may be in any case. A text that begins with `/` is sent with a second `/`.
public sealed interface PlainRequest {
  /// The line, without its terminator.
  String format();

  /// What a line says; every line says something. CR and NUL in it are dropped.
  static PlainRequest parse(String line) {
    return PlainRequestParser.parse(Line.clean(line));
  }

  /// Words for the room, never blank. Whether `John: Hi` names the speaker is the server's to say.
  record Say(String text) implements PlainRequest {
    /// Checks the text.
    public Say {
      Line.filled(text);
    }

    /// The text as `name: text`, or null where it does not begin with a name.
    public @Nullable NamePrefix prefix() {
      return NamePrefix.split(text);
    }

    @Override
    public String format() {
      return text.startsWith("/") ? "/" + text : text;
    }
  }

  /// A line with nothing but blanks.
  record Blank() implements PlainRequest {
    @Override
    public String format() {
      return "";
    }
  }

  /// `/nick name`: all that follows, so that a name with a space can be refused as what it is.
  record Nick(String name) implements PlainRequest {
    /// Checks the name.
    public Nick {
      Line.trimmed(name);
    }

    @Override
    public String format() {
      return "/nick " + name;
    }
  }

  /// `/users`: who is here.
  record Users() implements PlainRequest {
    @Override
    public String format() {
      return "/users";
    }
  }

  /// `/msg to text`: for one person.
  record Message(String to, String text) implements PlainRequest {
    /// Checks the parts.
    public Message {
      Line.word(to);
      Line.filled(text);
    }

    @Override
    public String format() {
      return "/msg " + to + " " + text;
    }
  }

  /// `/me text`: what the speaker does.
  record Me(String text) implements PlainRequest {
    /// Checks the text.
    public Me {
      Line.filled(text);
    }

    @Override
    public String format() {
      return "/me " + text;
    }
  }

  /// `/join room`.
  record Join(String room) implements PlainRequest {
    /// Checks the room.
    public Join {
      Line.trimmed(room);
    }

    @Override
    public String format() {
      return "/join " + room;
    }
  }

  /// `/part` or `/part room`; null is the room one is in.
  record Part(@Nullable String room) implements PlainRequest {
    /// Checks the room.
    public Part {
      trimmedOrNull(room);
    }

    @Override
    public String format() {
      return optional("/part", room);
    }
  }

  /// `/rooms`: which there are.
  record Rooms() implements PlainRequest {
    @Override
    public String format() {
      return "/rooms";
    }
  }

  /// `/history` or `/history n`, `n` from 1 up.
  record History(OptionalInt count) implements PlainRequest {
    /// Checks the count.
    public History {
      if (count.orElse(1) < 1) {
        throw new IllegalArgumentException("a count begins at 1");
      }
    }

    @Override
    public String format() {
      return count.isPresent() ? "/history " + count.getAsInt() : "/history";
    }
  }

  /// `/topic` asks for the topic, `/topic text` sets it.
  record Topic(@Nullable String text) implements PlainRequest {
    /// Checks the text.
    public Topic {
      trimmedOrNull(text);
    }

    @Override
    public String format() {
      return optional("/topic", text);
    }
  }

  /// `/help`.
  record Help() implements PlainRequest {
    @Override
    public String format() {
      return "/help";
    }
  }

  /// `/quit` or `/quit reason`.
  record Quit(@Nullable String reason) implements PlainRequest {
    /// Checks the reason.
    public Quit {
      trimmedOrNull(reason);
    }

    @Override
    public String format() {
      return optional("/quit", reason);
    }
  }

  /// A slash command that the language does not have: the line as it came.
  record Unknown(String line) implements PlainRequest {
    /// Checks the line.
    public Unknown {
      slashed(line);
    }

    /// The word after the slash as it was typed; may be empty.
    public String command() {
      return PlainRequestParser.commandOf(line);
    }

    @Override
    public String format() {
      return line;
    }
  }

  /// A known command that lacks something, or has something else in its place.
  record Incomplete(Missing missing, String line) implements PlainRequest {
    /// Checks the line.
    public Incomplete {
      slashed(line);
    }

    /// The word after the slash as it was typed.
    public String command() {
      return PlainRequestParser.commandOf(line);
    }

    @Override
    public String format() {
      return line;
    }
  }

  private static String optional(String command, @Nullable String rest) {
    return rest == null ? command : command + " " + rest;
  }

  private static void trimmedOrNull(@Nullable String text) {
    if (text != null) {
      Line.trimmed(text);
    }
  }

  private static void slashed(String line) {
    if (!Line.checked(line).startsWith("/")) {
      throw new IllegalArgumentException("a command begins with a slash");
    }
  }
}
