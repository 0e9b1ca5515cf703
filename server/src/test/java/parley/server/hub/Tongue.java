package parley.server.hub;

/// How a simulated peer talks.
enum Tongue {
  PLAIN {
    @Override
    String hello(String name) {
      return "/nick " + name + "\n";
    }

    @Override
    String say(String name, String text) {
      return name + ": " + text + "\n";
    }
  },
  LOGIN {
    @Override
    String hello(String name) {
      return "LOGIN " + name + "\n";
    }

    @Override
    String say(String name, String text) {
      return "MSG " + text + "\n";
    }
  },
  JOIN {
    @Override
    String hello(String name) {
      return "JOIN:" + name + "\n";
    }

    @Override
    String say(String name, String text) {
      return "MESSAGE:" + text + "\r\n";
    }
  },
  IRC {
    @Override
    String hello(String name) {
      return "NICK " + name + "\r\nUSER " + name + " 0 * :x\r\nJOIN #lobby\r\n";
    }

    @Override
    String say(String name, String text) {
      return "PRIVMSG #lobby :" + text + "\r\n";
    }
  };

  abstract String hello(String name);

  abstract String say(String name, String text);

  /// Whether the line says that what was said could not be kept.
  boolean refusesToKeep(String line) {
    return line.contains("not-kept") || line.contains("could not be kept");
  }

  /// Whether who says something gets it back.
  boolean echoes() {
    return this == LOGIN || this == JOIN;
  }

  /// Whether the newest messages are shown on entering.
  boolean replays() {
    return this == JOIN;
  }
}
