package parley.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/// Someone who talks in a room, or writes to one other, as fast as the server takes it, and writes
/// down what they are shown, until the connection ends. A thread each for talking and listening.
final class Talker {
  private static final Pattern WORDS = Pattern.compile("<([\\w-]+)>");
  private static final int BATCH = 8;
  private static final String PRIVATE = "private";
  private static final String PASSWORD = "sesame";

  private final Client client;
  private final String language;
  private final String name;
  private final String room;
  private final AtomicInteger shownByAll;
  private final List<String> shown = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();

  /// @param room or the other one, where the language is [#PRIVATE]
  /// @param shownByAll counts what all talkers are shown
  private Talker(
      Client client, String language, String name, String room, AtomicInteger shownByAll) {
    this.client = client;
    this.language = language;
    this.name = name;
    this.room = room;
    this.shownByAll = shownByAll;
  }

  /// Connects, and is in the room when this returns.
  static Talker enter(ServerProcess server, String language, String room, AtomicInteger shownByAll)
      throws IOException {
    var name = language + "-" + room;
    var client = server.connect(language);
    switch (language) {
      case "plain" -> {
        client.send("/nick " + name).lineWith("You are now");
        if (!room.equals("lobby")) {
          client.send("/join " + room).lineWith("In " + room);
        }
      }
      case "login" -> client.send("LOGIN " + name).lineWith("OK");
      case "join" -> {
        client.send("JOIN:" + name).lineWith("USER_JOINED:" + name);
        if (!room.equals("lobby")) {
          client.send("JOIN_ROOM:" + room).lineWith("JOINED_ROOM:");
        }
      }
      case "irc" -> {
        client.send("NICK " + name, "USER u 0 * :U", "JOIN #" + room);
        client.lineWith(" 366 ");
      }
      default -> throw new IllegalArgumentException(language);
    }
    return new Talker(client, language, name, room, shownByAll);
  }

  /// Opens an account for one who is to write.
  static void open(ServerProcess server, String name) throws IOException {
    try (var client = server.connect("irc")) {
      client.send("NICK " + name, "USER u 0 * :U", "REGISTER * * " + PASSWORD).lineWith(" 900 ");
    }
  }

  /// Connects as one who has an account.
  static Client logIn(ServerProcess server, String name) throws IOException {
    var client = server.connect("irc");
    client.send("PASS " + name + ":" + PASSWORD, "NICK " + name, "USER u 0 * :U");
    client.lineWith(" 001 ");
    return client;
  }

  /// One who has an account, and writes to another one who has.
  static Talker write(ServerProcess server, String name, String to, AtomicInteger shownByAll)
      throws IOException {
    return new Talker(logIn(server, name), PRIVATE, name, to, shownByAll);
  }

  /// Begins.
  ///
  /// @param round makes what it says different from what was said in other rounds
  void start(String round) {
    threads.add(Thread.ofVirtual().start(this::listen));
    threads.add(Thread.ofVirtual().start(() -> talk(round)));
  }

  /// Waits until the connection has ended; then what it was shown, in order.
  List<String> awaitEnd() throws InterruptedException, IOException {
    for (Thread thread : threads) {
      thread.join();
    }
    client.close();
    return shown;
  }

  String name() {
    return name;
  }

  /// Whether it is shown what is said there by that author.
  ///
  /// @param place a room, or to whom it is written
  boolean hears(String place, String author) {
    return switch (language) {
      case PRIVATE -> place.equals(name) && author.equals(room);
      case "login", "join" -> place.equals(room);
      default -> place.equals(room) && !author.equals(name);
    };
  }

  private void talk(String round) {
    var before =
        switch (language) {
          case "login" -> "MSG ";
          case "join" -> "MESSAGE:";
          case "irc" -> "PRIVMSG #" + room + " :";
          case PRIVATE -> "PRIVMSG " + room + " :";
          default -> "";
        };
    try {
      for (int i = 0; ; i += BATCH) {
        var lines = new String[BATCH];
        for (int j = 0; j < BATCH; j++) {
          lines[j] = before + "<" + round + "-" + name + "-" + (i + j) + ">";
        }
        client.send(lines);
      }
    } catch (IOException _) {
      // The server is gone.
    }
  }

  private void listen() {
    try {
      for (var line = client.lineOrEnd(); line != null; line = client.lineOrEnd()) {
        var words = WORDS.matcher(line);
        if (words.find()) {
          shown.add(words.group(1));
          shownByAll.incrementAndGet();
        }
      }
    } catch (IOException _) {
      // The server is gone.
    }
  }
}
