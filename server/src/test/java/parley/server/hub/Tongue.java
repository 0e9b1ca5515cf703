package parley.server.hub;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a simulated peer talks, and what it understands.
enum Tongue {
  PLAIN {
    @Override
    String hello(String name) {
      return "/nick " + name + password(name) + "\n";
    }

    @Override
    String say(String room, String text) {
      return text + "\n";
    }

    @Override
    String tell(String nick, String text) {
      return "/msg " + nick + " " + text + "\n";
    }

    @Override
    String move(String room) {
      return "/join " + room + "\n";
    }

    @Override
    String topic(String room, String text) {
      return "/topic " + text + "\n";
    }

    @Override
    String rename(String nick) {
      return "/nick " + nick + "\n";
    }

    @Override
    String history() {
      return "/history 30\n";
    }

    @Override
    void read(String line, Sight sight) {
      int token = token(line);
      if (line.startsWith("Welcome")) {
        sight.entered("lobby");
      } else if (line.startsWith("* You are now ")) {
        sight.arrived();
        sight.renamed("", line.substring(14));
      } else if (line.startsWith("* You are in ") && line.endsWith(" now")) {
        sight.moved(line.substring(13, line.length() - 4));
      } else if (line.startsWith("* That could not be kept")
          || line.equals("* You may not do that here.")) {
        sight.refused();
      } else if (line.contains(" -> you]: (")) {
        sight.told(secret(line));
      } else if (token == 0 || (line.contains(" renamed ") && !line.startsWith("* ["))) {
        // Nothing of interest; that it is in a room of that name now comes behind it.
      } else if (line.startsWith("* [")) {
        sight.past(token);
      } else if (line.startsWith("* Topic: ")) {
        sight.mentioned(token);
      } else {
        sight.live(token);
      }
    }
  },
  LOGIN {
    @Override
    String hello(String name) {
      return "LOGIN " + name + password(name) + "\n";
    }

    @Override
    String say(String room, String text) {
      return "MSG " + text + "\n";
    }

    @Override
    String tell(String nick, String text) {
      return "DM " + nick + " " + text + "\n";
    }

    @Override
    String ping() {
      return "PING\n";
    }

    @Override
    void read(String line, Sight sight) {
      if (line.equals("OK")) {
        sight.arrived();
        sight.entered("lobby");
      } else if (line.equals("PONG")) {
        sight.ponged();
      } else if (line.equals("ERR not-kept")) {
        sight.refused();
      } else if (line.startsWith("MSG ")) {
        sight.live(token(line));
      } else if (line.startsWith("DM ")) {
        sight.told(secret(line));
      } else if (line.endsWith(" disconnected")) {
        sight.lost(line.substring(5, line.length() - 13));
      }
    }
  },
  JOIN {
    @Override
    String hello(String name) {
      return "JOIN:" + name + "\n";
    }

    @Override
    String say(String room, String text) {
      return "MESSAGE:" + text + "\r\n";
    }

    @Override
    String tell(String nick, String text) {
      return "PRIVATE:" + nick + ":" + text + "\n";
    }

    @Override
    String move(String room) {
      return "JOIN_ROOM:" + room + "\n";
    }

    @Override
    void read(String line, Sight sight) {
      if (line.startsWith("JOINED:")) {
        sight.arrived();
        sight.entered("lobby");
      } else if (line.startsWith("JOINED_ROOM:")) {
        sight.moved(line.substring(12));
      } else if (line.equals("ERROR:not-kept")) {
        sight.refused();
      } else if (line.startsWith("PRIVATE:")) {
        sight.told(secret(line));
      } else if (line.contains("]: <")) {
        // What was said before comes first, and what is new follows without a gap.
        sight.live(token(line));
      }
    }
  },
  IRC {
    @Override
    String hello(String name) {
      var password = password(name).strip();
      return (password.isEmpty() ? "" : "PASS " + name + ":" + password + "\r\n")
          + ("NICK " + name + "\r\nUSER " + name + " 0 * :x\r\nJOIN #lobby\r\n");
    }

    @Override
    String mode(String room, boolean closes, String text) {
      return "MODE #" + room + (closes ? " +ib " : " +b ") + text + "!*@*\r\n";
    }

    @Override
    String say(String room, String text) {
      return "PRIVMSG #" + room + " :" + text + "\r\n";
    }

    @Override
    String tell(String nick, String text) {
      return "PRIVMSG " + nick + " :" + text + "\r\n";
    }

    @Override
    String topic(String room, String text) {
      return "TOPIC #" + room + " :" + text + "\r\n";
    }

    @Override
    String rename(String nick) {
      return "NICK " + nick + "\r\n";
    }

    @Override
    String ping() {
      return "PING x\r\n";
    }

    @Override
    void read(String line, Sight sight) {
      var parts = IRC_LINE.matcher(line);
      if (!parts.matches()) {
        return;
      }
      var from = parts.group(1);
      var rest = parts.group(3);
      switch (parts.group(2)) {
        case "001" -> sight.arrived();
        case "332" -> sight.mentioned(token(rest));
        case "PONG" -> sight.ponged();
        case "PING" -> sight.pinged();
        case "NICK" -> sight.renamed(from, rest.substring(1));
        case "QUIT" -> sight.lost(from);
        case "TOPIC" -> sight.live(token(rest));
        case "MODE" -> settings(rest, sight);
        case "400" -> {
          if (rest.contains("could not be kept")) {
            sight.refused();
          }
        }
        // The topic of most rooms is their operators', and rooms may have another name by now. What
        // is not said or set is asked for in capital letters.
        case "403", "404", "442", "478", "482" -> refused(rest, sight);
        case "FAIL" -> {
          if (rest.startsWith("JOIN CHANNEL_RENAMED")) {
            sight.sentTo(rest.split(" ", -1)[3].substring(1));
          }
        }
        case "RENAME" -> {
          var names = rest.split(" ", -1);
          sight.roomRenamed(names[0].substring(1), names[1].substring(1));
        }
        case "PRIVMSG" -> heard(from, rest, sight);
        case "KICK" -> kicked(rest.split(" ", 3), sight);
        case "JOIN", "PART" -> wentAbout(parts.group(2), from, rest, sight);
        default -> {
          // Nothing of interest.
        }
      }
    }
  };

  private static final Pattern TOKEN = Pattern.compile("<(\\d+)>");
  private static final Pattern LOUD = Pattern.compile("#[A-Z]+2? ");
  private static final Pattern SECRET = Pattern.compile("\\((\\d+)\\)");
  private static final Pattern IRC_LINE =
      Pattern.compile("(?:@\\S+ )?:([^ !]+)\\S* (\\S+) ?(.*?)\r?");

  abstract String hello(String name);

  abstract String say(String room, String text);

  abstract String tell(String nick, String text);

  /// To another room, out of the one it was in; empty where there is no word for it.
  String move(String room) {
    return "";
  }

  String topic(String room, String text) {
    return "";
  }

  /// Changes the rules of a room, also so that nobody else comes in.
  String mode(String room, boolean closes, String text) {
    return "";
  }

  String rename(String nick) {
    return "";
  }

  String history() {
    return "";
  }

  /// Whether one can log in to an account with it.
  boolean canLogIn() {
    return this != JOIN;
  }

  String ping() {
    return "";
  }

  abstract void read(String line, Sight sight);

  /// Whether who says something gets it back. With some clients of IRC it depends.
  boolean echoes() {
    return this == LOGIN || this == JOIN;
  }

  /// Whether a new topic is told, or a mode.
  boolean tells(boolean mode) {
    return this == IRC || (this == PLAIN && !mode);
  }

  /// What follows a name that belongs to an account.
  private static String password(String name) {
    return SimulatedOffice.isName(name) ? " " + SimulatedOffice.PASSWORD : "";
  }

  private static void settings(String rest, Sight sight) {
    if (token(rest) != 0) {
      sight.live(token(rest));
    }
  }

  private static void refused(String rest, Sight sight) {
    if (!LOUD.matcher(rest).find()) {
      sight.refused();
    }
  }

  private static void heard(String from, String rest, Sight sight) {
    if (rest.startsWith("#")) {
      sight.live(token(rest));
    } else if (!sight.isMe(from)) {
      sight.told(secret(rest));
    }
  }

  private static void kicked(String[] words, Sight sight) {
    if (sight.isMe(words[1])) {
      sight.left(words[0].substring(1));
    }
  }

  private static void wentAbout(String how, String from, String rest, Sight sight) {
    if (sight.isMe(from)) {
      var room = rest.split(" ", 2)[0].substring(1);
      if (how.equals("JOIN")) {
        sight.entered(room);
      } else {
        sight.left(room);
      }
    }
  }

  private static int token(String line) {
    return number(TOKEN.matcher(line));
  }

  private static int secret(String line) {
    return number(SECRET.matcher(line));
  }

  private static int number(Matcher matcher) {
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
  }
}
