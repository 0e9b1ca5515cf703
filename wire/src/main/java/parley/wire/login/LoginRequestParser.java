package parley.wire.login;

import java.util.Locale;
import parley.wire.Line;
import parley.wire.Missing;
import parley.wire.Text;
import parley.wire.login.LoginRequest.Blank;
import parley.wire.login.LoginRequest.DirectMessage;
import parley.wire.login.LoginRequest.Incomplete;
import parley.wire.login.LoginRequest.Login;
import parley.wire.login.LoginRequest.Logout;
import parley.wire.login.LoginRequest.Ping;
import parley.wire.login.LoginRequest.Quit;
import parley.wire.login.LoginRequest.Say;
import parley.wire.login.LoginRequest.Unknown;
import parley.wire.login.LoginRequest.Who;

/// Reads a clean line as a [LoginRequest].
final class LoginRequestParser {
  private LoginRequestParser() {}

  static LoginRequest parse(String line) {
    if (line.isBlank()) {
      return new Blank();
    }
    int space = line.indexOf(' ');
    String word = space < 0 ? line : line.substring(0, space);
    String rest = space < 0 ? "" : line.substring(space + 1);
    return switch (word.toUpperCase(Locale.ROOT)) {
      case "LOGIN" -> login(line, rest);
      case "MSG" -> Text.isInvisible(rest) ? new Incomplete(Missing.TEXT, line) : new Say(rest);
      case "WHO" -> new Who();
      case "DM" -> directMessage(line, rest);
      case "PING" -> new Ping();
      case "LOGOUT" -> new Logout();
      case "QUIT" -> new Quit();
      default -> new Unknown(line);
    };
  }

  private static LoginRequest login(String line, String rest) {
    String trimmed = Line.afterSpaces(rest);
    if (trimmed.isEmpty()) {
      return new Incomplete(Missing.NAME, line);
    }
    int space = trimmed.indexOf(' ');
    if (space < 0) {
      return new Login(trimmed, null);
    }
    String password = trimmed.substring(space + 1);
    return new Login(trimmed.substring(0, space), password.isBlank() ? null : password);
  }

  private static LoginRequest directMessage(String line, String rest) {
    String trimmed = Line.afterSpaces(rest);
    if (trimmed.isEmpty()) {
      return new Incomplete(Missing.NAME, line);
    }
    int space = trimmed.indexOf(' ');
    String text = space < 0 ? "" : trimmed.substring(space + 1);
    return Text.isInvisible(text)
        ? new Incomplete(Missing.TEXT, line)
        : new DirectMessage(trimmed.substring(0, space), text);
  }
}
