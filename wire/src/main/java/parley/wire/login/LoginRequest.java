package parley.wire.login;

import org.jspecify.annotations.Nullable;
import parley.wire.Line;
import parley.wire.Missing;

/// A line from a client that speaks `login`.
///
/// Command words are written in upper case and read in any.
public sealed interface LoginRequest {
  /// The line, without its terminator.
  String format();

  /// What a line says; every line says something. CR and NUL in it are dropped.
  static LoginRequest parse(String line) {
    return LoginRequestParser.parse(Line.clean(line));
  }

  /// `LOGIN name` or `LOGIN name password`. The password is all that follows, spaces included.
  record Login(String name, @Nullable String password) implements LoginRequest {
    /// Checks the parts.
    public Login {
      Line.word(name);
      if (password != null) {
        Line.filled(password);
      }
    }

    @Override
    public String format() {
      return password == null ? "LOGIN " + name : "LOGIN " + name + " " + password;
    }

    /// Without the password: a log or a failed test may show it.
    @Override
    public String toString() {
      return "Login[name=" + name + (password == null ? "]" : ", password=…]");
    }
  }

  /// `MSG text`: for the room.
  record Say(String text) implements LoginRequest {
    /// Checks the text.
    public Say {
      Line.filled(text);
    }

    @Override
    public String format() {
      return "MSG " + text;
    }
  }

  /// `WHO`: who is online.
  record Who() implements LoginRequest {
    @Override
    public String format() {
      return "WHO";
    }
  }

  /// `DM to text`: for one person.
  record DirectMessage(String to, String text) implements LoginRequest {
    /// Checks the parts.
    public DirectMessage {
      Line.word(to);
      Line.filled(text);
    }

    @Override
    public String format() {
      return "DM " + to + " " + text;
    }
  }

  /// `PING`.
  record Ping() implements LoginRequest {
    @Override
    public String format() {
      return "PING";
    }
  }

  /// `LOGOUT`.
  record Logout() implements LoginRequest {
    @Override
    public String format() {
      return "LOGOUT";
    }
  }

  /// `QUIT`.
  record Quit() implements LoginRequest {
    @Override
    public String format() {
      return "QUIT";
    }
  }

  /// A line with nothing but blanks.
  record Blank() implements LoginRequest {
    @Override
    public String format() {
      return "";
    }
  }

  /// A line that begins with no command of the language: the line as it came.
  record Unknown(String line) implements LoginRequest {
    /// Checks the line.
    public Unknown {
      Line.filled(line);
    }

    @Override
    public String format() {
      return line;
    }
  }

  /// A known command that lacks something: `LOGIN` a name, `MSG` a text, `DM` either.
  record Incomplete(Missing missing, String line) implements LoginRequest {
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
