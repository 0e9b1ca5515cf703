package parley.dialect.plain;

import java.util.List;
import java.util.Locale;
import parley.wire.plain.PlainRequest;

/// `/help`, and help for who mistyped.
final class Help {
  private static final List<Line> LINES =
      List.of(
          new Line("/nick", "NAME", "change your name"),
          new Line("/users", "", "who is in this room"),
          new Line("/msg", "NAME TEXT", "tell one person something"),
          new Line("/me", "TEXT", "say what you do"),
          new Line("/join", "ROOM", "go to another room"),
          new Line("/part", "", "go back to the lobby"),
          new Line("/rooms", "", "which rooms there are"),
          new Line("/topic", "[TEXT]", "show or set what this room is about"),
          new Line("/history", "[N]", "what was said here"),
          new Line("/help", "", "these lines"),
          new Line("/quit", "", "leave"));

  private record Line(String command, String arguments, String meaning) {
    String usage() {
      return arguments.isEmpty() ? command : command + " " + arguments;
    }
  }

  private Help() {}

  /// `/help`.
  static void all(PlainSession me) {
    for (Line line : LINES) {
      me.notice(String.format(Locale.ROOT, "%-15s  %s", line.usage(), line.meaning()));
    }
  }

  /// A command lacks something: how it is used.
  static void usage(PlainSession me, PlainRequest.Incomplete incomplete) {
    var command = "/" + incomplete.command().toLowerCase(Locale.ROOT);
    LINES.stream()
        .filter(line -> line.command().equals(command))
        .forEach(line -> me.notice("Usage: " + line.usage()));
  }

  /// No command.
  static void unknown(PlainSession me, PlainRequest.Unknown unknown) {
    var command = Words.quoted("/" + unknown.command());
    me.notice("Unknown command " + command + ". Type /help for the list.");
  }
}
