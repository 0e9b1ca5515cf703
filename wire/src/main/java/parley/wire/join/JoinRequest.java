package parley.wire.join;

import parley.wire.Line;
import parley.wire.Missing;

/// A line from a client that speaks `join`.
///
/// Command words are written in upper case and read in any.
public sealed interface JoinRequest {
  /// The line, without its terminator.
  String format();

  /// What a line says; every line says something. CR and NUL in it are dropped.
  static JoinRequest parse(String line) {
    return JoinRequestParser.parse(Line.clean(line));
  }

  /// `JOIN:name`: all that follows, so that a name with a space can be refused as what it is.
  record Join(String name) implements JoinRequest {
    /// Checks the name.
    public Join {
      Line.trimmed(name);
    }

    @Override
    public String format() {
      return "JOIN:" + name;
    }
  }

  /// `MESSAGE:text`: for the room.
  record Say(String text) implements JoinRequest {
    /// Checks the text.
    public Say {
      Line.filled(text);
    }

    @Override
    public String format() {
      return "MESSAGE:" + text;
    }
  }

  /// `PRIVATE:to:text`: for one person, whose name has no colon.
  record Private(String to, String text) implements JoinRequest {
    /// Checks the parts.
    public Private {
      Line.trimmed(to);
      Line.filled(text);
      if (to.indexOf(':') >= 0) {
        throw new IllegalArgumentException("a name ends at the colon");
      }
    }

    @Override
    public String format() {
      return "PRIVATE:" + to + ":" + text;
    }
  }

  /// `JOIN_ROOM:room`.
  record JoinRoom(String room) implements JoinRequest {
    /// Checks the room.
    public JoinRoom {
      Line.trimmed(room);
    }

    @Override
    public String format() {
      return "JOIN_ROOM:" + room;
    }
  }

  /// `LIST_USERS`: who is here.
  record ListUsers() implements JoinRequest {
    @Override
    public String format() {
      return "LIST_USERS";
    }
  }

  /// `QUIT`.
  record Quit() implements JoinRequest {
    @Override
    public String format() {
      return "QUIT";
    }
  }

  /// A line with nothing but blanks.
  record Blank() implements JoinRequest {
    @Override
    public String format() {
      return "";
    }
  }

  /// A line that begins with no command of the language: the line as it came.
  record Unknown(String line) implements JoinRequest {
    /// Checks the line.
    public Unknown {
      Line.filled(line);
    }

    @Override
    public String format() {
      return line;
    }
  }

  /// A known command that lacks something.
  record Incomplete(Missing missing, String line) implements JoinRequest {
    /// Checks the line.
    public Incomplete {
      Line.filled(line);
    }

    @Override
    public String format() {
      return line;
    }
  }
}
