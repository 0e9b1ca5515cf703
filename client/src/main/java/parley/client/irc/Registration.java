package parley.client.irc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.client.model.Effect;
import parley.wire.irc.IrcMessage;

/// Capabilities, nick and user, until the server says welcome (Modern IRC, "Connection
/// Registration"; IRCv3 capability negotiation).
final class Registration {
  private static final Set<String> WANTED =
      Set.of(
          "server-time",
          "echo-message",
          "away-notify",
          "multi-prefix",
          "message-tags",
          "batch",
          "draft/channel-rename",
          "draft/chathistory");
  private static final int ATTEMPTS_MAX = 8;
  private static final int SHORT_NICK = 7;

  private final IrcDesk desk;
  private final List<String> offered = new ArrayList<>();

  /// The nick that a person wants, whatever the server gave in its place.
  private String wanted;

  private int attempts;

  Registration(IrcDesk desk) {
    this.desk = desk;
    this.wanted = desk.state().nick();
  }

  /// A person chose another nick.
  void wanted(String nick) {
    wanted = nick;
  }

  void begin() {
    attempts = 0;
    offered.clear();
    desk.capabilities().clear();
    desk.state().connected();
    desk.state().nick(wanted);
    desk.send("CAP", "LS", "302");
    desk.send("NICK", wanted);
    desk.send("USER", userName(wanted), "0", "*", wanted);
  }

  /// `CAP * LS`, `ACK`, `NAK`, …
  void capability(IrcMessage message) {
    String subcommand = message.param(1);
    switch (subcommand == null ? "" : subcommand.toUpperCase(Locale.ROOT)) {
      case "LS" -> listed(message);
      case "ACK" -> {
        desk.capabilities().addAll(words(message));
        end();
      }
      case "NAK" -> end();
      case "DEL" -> desk.capabilities().removeAll(words(message));
      default -> {
        // What is new, and what was asked by hand, changes nothing here.
      }
    }
  }

  /// `001`: the server has taken us.
  void welcomed(IrcMessage message) {
    String given = message.param(0);
    if (given != null && !given.isEmpty()) {
      desk.state().nick(given);
    }
    desk.state().registered(true);
    desk.effects().add(new Effect.Established());
  }

  /// The nick was refused before the welcome: it is taken, or (not `taken`) none that is allowed.
  void refused(boolean taken, @Nullable String reason) {
    String nick = desk.state().nick();
    if (!taken) {
      desk.refuse("The server does not allow the name " + nick + ": " + reason + ownChoice());
    } else if (!desk.guest().interactive() || attempts == ATTEMPTS_MAX) {
      desk.refuse("The name " + nick + " is taken" + ownChoice());
    } else {
      String next = alternative(++attempts);
      desk.effects().remark("The name " + nick + " is taken; trying " + next + ".");
      desk.state().nick(next);
      desk.send("NICK", next);
    }
  }

  /// `name_`, then `name2`, `name3`; later shorter ones, for a server that cuts nicks off.
  String alternative(int attempt) {
    if (attempt == 1) {
      return wanted + "_";
    }
    boolean shorten = attempt > ATTEMPTS_MAX / 2 && wanted.length() > SHORT_NICK;
    return (shorten ? wanted.substring(0, SHORT_NICK) : wanted) + attempt;
  }

  private String ownChoice() {
    return desk.guest().interactive() ? " Choose another: /nick NAME" : "";
  }

  /// One of perhaps several lines of what the server offers; a `*` says that more follow.
  private void listed(IrcMessage message) {
    for (String word : words(message)) {
      int equals = word.indexOf('=');
      offered.add(equals < 0 ? word : word.substring(0, equals));
    }
    if (desk.state().registered() || "*".equals(message.param(2))) {
      return;
    }
    List<String> asked = offered.stream().filter(WANTED::contains).distinct().sorted().toList();
    if (asked.isEmpty()) {
      end();
    } else {
      desk.send("CAP", "REQ", String.join(" ", asked));
    }
  }

  private void end() {
    if (!desk.state().registered()) {
      desk.send("CAP", "END");
    }
  }

  private static List<String> words(IrcMessage message) {
    String list = message.lastParam();
    return list == null || list.isBlank() ? List.of() : List.of(list.strip().split(" +"));
  }

  /// What `USER` may hold: the nick's plain letters and digits.
  private static String userName(String nick) {
    String plain = nick.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    return plain.isEmpty() ? "parley" : plain.substring(0, Math.min(10, plain.length()));
  }
}
