package parley.wire.login;

import org.jspecify.annotations.Nullable;
import parley.wire.Line;

/// A line from a server that speaks `login`.
public sealed interface LoginReply {
  /// The line, without its terminator.
  String format();

  /// What a line says; every line says something. CR and NUL in it are dropped.
  static LoginReply parse(String line) {
    String clean = Line.clean(line);
    int space = clean.indexOf(' ');
    if (space < 0) {
      return switch (clean) {
        case "OK" -> new Ok();
        case "PONG" -> new Pong();
        default -> new Other(clean);
      };
    }
    LoginReply reply = withRest(clean.substring(0, space), clean.substring(space + 1));
    return reply == null ? new Other(clean) : reply;
  }

  private static @Nullable LoginReply withRest(String word, String rest) {
    int space = rest.indexOf(' ');
    boolean oneWord = space < 0 && !rest.isEmpty();
    return switch (word) {
      case "ERR" -> oneWord ? new Refused(rest) : null;
      case "MSG" ->
          space < 1 ? null : new Said(rest.substring(0, space), rest.substring(space + 1));
      case "USER" -> oneWord ? new User(rest) : null;
      case "DM" ->
          space < 1 ? null : new Direct(rest.substring(0, space), rest.substring(space + 1));
      case "INFO" -> new Notice(rest);
      default -> null;
    };
  }

  /// `OK`: logged in.
  record Ok() implements LoginReply {
    @Override
    public String format() {
      return "OK";
    }
  }

  /// `ERR code`, the code one word such as `username-taken`.
  record Refused(String code) implements LoginReply {
    /// Checks the code.
    public Refused {
      Line.word(code);
    }

    @Override
    public String format() {
      return "ERR " + code;
    }
  }

  /// `MSG from text`: someone said it in the room.
  record Said(String from, String text) implements LoginReply {
    /// Checks the parts.
    public Said {
      Line.word(from);
      Line.checked(text);
    }

    @Override
    public String format() {
      return "MSG " + from + " " + text;
    }
  }

  /// `USER name`: one person online.
  record User(String name) implements LoginReply {
    /// Checks the name.
    public User {
      Line.word(name);
    }

    @Override
    public String format() {
      return "USER " + name;
    }
  }

  /// `DM from text`: a private message.
  record Direct(String from, String text) implements LoginReply {
    /// Checks the parts.
    public Direct {
      Line.word(from);
      Line.checked(text);
    }

    @Override
    public String format() {
      return "DM " + from + " " + text;
    }
  }

  /// `PONG`.
  record Pong() implements LoginReply {
    @Override
    public String format() {
      return "PONG";
    }
  }

  /// `INFO text`: the server speaks.
  record Notice(String text) implements LoginReply {
    /// Checks the text.
    public Notice {
      Line.checked(text);
    }

    @Override
    public String format() {
      return "INFO " + text;
    }
  }

  /// Anything else, as it came.
  record Other(String line) implements LoginReply {
    /// Checks the line.
    public Other {
      Line.checked(line);
    }

    @Override
    public String format() {
      return line;
    }
  }
}
