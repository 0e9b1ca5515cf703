package parley.client.ui;

import static parley.client.ui.Style.Role.STATUS;
import static parley.client.ui.Style.Role.STATUS_ALERT;

import parley.client.model.Standing;
import parley.client.model.Standing.Tab;
import parley.client.net.Endpoint;

/// Connection, name and rooms in one line: `[localhost:6667] Alice 1:#lobby 2:#java (3)`.
///
/// The room that is shown stands in brackets; a number in parentheses counts what was not seen, and
/// `!` says that one's name was in it.
public final class StatusLine {
  private StatusLine() {}

  /// The line.
  public static StyledLine render(Connectedness connection, Endpoint endpoint, Standing standing) {
    LineBuilder line = new LineBuilder();
    line.add(style(connection), " " + words(connection, endpoint) + " ");
    String nick = standing.nick();
    if (nick != null) {
      line.add(STATUS, "| " + nick + (standing.away() ? " (away) " : " "));
    }
    String separator = "| ";
    for (Tab tab : standing.rooms()) {
      line.add(STATUS, separator);
      room(line, tab);
      separator = " ";
    }
    return line.build();
  }

  private static Style style(Connectedness connection) {
    return connection instanceof Connectedness.Connected ? STATUS : STATUS_ALERT;
  }

  private static String words(Connectedness connection, Endpoint endpoint) {
    return switch (connection) {
      case Connectedness.NotYet _ -> "not connected";
      case Connectedness.Connecting _ -> "connecting to " + endpoint;
      case Connectedness.Connected _ -> endpoint + (endpoint.tls() ? " (TLS)" : "");
      case Connectedness.Waiting waiting -> "connection lost, again in " + seconds(waiting) + " s";
      case Connectedness.Leaving _ -> "leaving";
    };
  }

  private static long seconds(Connectedness.Waiting waiting) {
    return Math.max(0, (waiting.remaining().toMillis() + 999) / 1000);
  }

  private static void room(LineBuilder line, Tab tab) {
    String name = tab.number() + ":" + tab.room();
    if (tab.shown()) {
      line.add(STATUS, "[" + name + "]");
    } else if (tab.unread() == 0) {
      line.add(STATUS, name);
    } else {
      String count = name + " (" + tab.unread() + (tab.mentioned() ? "!)" : ")");
      line.add(tab.mentioned() ? STATUS_ALERT : STATUS, count);
    }
  }
}
