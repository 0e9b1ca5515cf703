package parley.server.hub;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Writes [Script]s by chance: mostly what makes sense, sometimes nearly, sometimes not at all.
final class ScriptWriter {
  private static final String IRC_SEATS = "0126";
  private static final List<String> NAMES =
      List.of("ann", "ANN", "\u0430nn", "bob", "[b]", "Zoë", "1x", "guest1", "*", "", "אב", "irc");
  private static final List<String> ROOMS =
      List.of("#a", "#A", "#\u0430", "#lobby", "#b", "##", "#x,y", "@#a", "a", "#", "0", "#a,#b");
  private static final List<String> WORDS =
      List.of(
          "LS",
          "302",
          "REQ",
          "END",
          "LIST",
          "+b",
          "-b",
          "+o",
          "+v",
          "-o",
          "+k",
          "+l",
          "+i",
          "+m",
          "+nt-s",
          "+e",
          "+I",
          "+q",
          "+u",
          "+f",
          "+j",
          "+z",
          "+B",
          "+D",
          "+g",
          "5",
          "0",
          "-1",
          "*",
          "*!*@*",
          "a:ann",
          "m:bob",
          "~",
          "%tcnuhsfar,7",
          "o",
          "<3",
          ">0",
          "C<9",
          "!*",
          "u",
          "5:6",
          "99999999999",
          "C",
          "S",
          "+",
          "-",
          "LATEST",
          "BEFORE",
          "timestamp=2026-01-01T00:00:00.000Z",
          "msgid=1",
          "10",
          "REGISTER",
          "PLAIN",
          "+ann,bob",
          "-",
          "L",
          "irc.example");
  private static final List<String> CAPS =
      List.of(
          "message-tags",
          "batch",
          "labeled-response",
          "echo-message",
          "server-time",
          "multi-prefix",
          "account-tag",
          "away-notify",
          "extended-join",
          "userhost-in-names",
          "setname",
          "chghost",
          "invite-notify",
          "cap-notify",
          "standard-replies",
          "account-notify",
          "draft/chathistory",
          "draft/multiline",
          "no-implicit-names",
          "draft/event-playback",
          "sasl",
          "nonsense",
          "draft/message-redaction",
          "draft/read-marker",
          "draft/metadata-2",
          "extended-monitor");
  private static final List<String> COMMANDS =
      List.of(
          "ACCEPT",
          "ADMIN",
          "AUTHENTICATE",
          "AWAY",
          "BATCH",
          "CAP",
          "CHATHISTORY",
          "HELP",
          "INFO",
          "INVITE",
          "ISON",
          "JOIN",
          "KICK",
          "KILL",
          "KNOCK",
          "LINKS",
          "LIST",
          "LUSERS",
          "MARKREAD",
          "METADATA",
          "MODE",
          "MONITOR",
          "MOTD",
          "NAMES",
          "NICK",
          "NOTICE",
          "OPER",
          "PART",
          "PASS",
          "PING",
          "PONG",
          "PRIVMSG",
          "QUIT",
          "REDACT",
          "RENAME",
          "SETNAME",
          "SILENCE",
          "STATS",
          "TAGMSG",
          "TIME",
          "TOPIC",
          "USER",
          "USERHOST",
          "USERIP",
          "VERSION",
          "WALLOPS",
          "WHO",
          "WHOIS",
          "WHOWAS",
          "XYZZY");
  private static final List<String> OTHERS =
      List.of(
          "/nick ",
          "/users",
          "/msg ",
          "/me ",
          "/join ",
          "/part",
          "/rooms",
          "/topic ",
          "/history ",
          "LOGIN ",
          "MSG ",
          "WHO",
          "DM ",
          "PING",
          "JOIN:",
          "MESSAGE:",
          "LIST_USERS",
          "PRIVATE:",
          "JOIN_ROOM:",
          "",
          "hi ",
          "ann: ",
          "bob:");

  private final SplittableRandom random;
  private final List<String> steps = new ArrayList<>();

  private ScriptWriter(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /// So many steps, after which some are in rooms.
  static List<String> write(long seed, int length) {
    var writer = new ScriptWriter(seed);
    writer.begin();
    while (writer.steps.size() < length) {
      writer.steps.add(writer.step());
    }
    return writer.steps;
  }

  private void begin() {
    for (int i = 0; i < IRC_SEATS.length(); i++) {
      char seat = IRC_SEATS.charAt(i);
      if (random.nextInt(2) == 0) {
        steps.add(seat + "CAP LS 302");
        steps.add(seat + "CAP REQ :" + one(CAPS) + " " + one(CAPS) + " " + one(CAPS));
        steps.add(seat + "CAP END");
      }
      steps.add(seat + "NICK " + List.of("ann", "bob", "Zoë", "c").get(i));
      steps.add(seat + "USER u 0 * :real");
      steps.add(seat + "JOIN #a,#lobby");
    }
    steps.add("3/nick Pat");
    steps.add("4LOGIN Lea");
    steps.add("5JOIN:Jo");
  }

  private String step() {
    return switch (random.nextInt(60)) {
      case 0 -> "x" + random.nextInt(8);
      case 1 -> "~";
      case 2 -> "!";
      case 3 -> random.nextInt(8) + noise(random.nextInt(700));
      case 4 -> "." + noise(random.nextInt(5));
      case 5, 6, 7, 8, 9, 10, 11, 12 -> (3 + random.nextInt(5)) + one(OTHERS) + param();
      case 13 -> one(IRC_SEATS) + "CAP REQ :" + one(CAPS) + " -" + one(CAPS);
      case 14, 15 -> one(IRC_SEATS) + "NICK " + one(NAMES);
      case 16 -> one(IRC_SEATS) + "USER u 0 * :r";
      case 17, 18, 19 -> one(IRC_SEATS) + "JOIN " + one(ROOMS);
      case 20, 21, 22 -> one(IRC_SEATS) + tags() + "PRIVMSG " + one(ROOMS) + " :" + text();
      case 23, 24, 25 -> one(IRC_SEATS) + "MODE " + one(ROOMS) + " " + one(WORDS) + " " + param();
      default -> one(IRC_SEATS) + tags() + command();
    };
  }

  private String command() {
    var line = new StringBuilder(one(COMMANDS));
    for (int left = random.nextInt(5); left > 0; left--) {
      line.append(' ').append(param());
    }
    return line.toString();
  }

  private String tags() {
    return switch (random.nextInt(12)) {
      case 0 -> "@label=" + one(WORDS) + " ";
      case 1 -> "@+typing=active;label=9;x " + (random.nextBoolean() ? ":src " : "");
      case 2 -> "@batch=1;+draft/reply=\\:\\s;=;; ";
      default -> "";
    };
  }

  private String param() {
    return switch (random.nextInt(6)) {
      case 0 -> one(NAMES);
      case 1, 2 -> one(ROOMS);
      case 3 -> one(WORDS);
      case 4 -> ":" + text();
      default -> one(NAMES) + "," + one(ROOMS);
    };
  }

  private String text() {
    return switch (random.nextInt(8)) {
      case 0 -> "\u0001ACTION " + one(NAMES) + "\u0001";
      case 1 -> "\u0001" + noise(4);
      case 2 -> "é".repeat(random.nextInt(240));
      case 3 -> "\u000304" + noise(10);
      case 4 -> "";
      case 5 -> "a\rQUIT\0 :b";
      default -> one(WORDS) + " " + one(NAMES);
    };
  }

  private String noise(int length) {
    var noise = new StringBuilder();
    for (int i = 0; i < length; i++) {
      int c = random.nextInt(4) == 0 ? random.nextInt(0x3000) : 32 + random.nextInt(96);
      noise.appendCodePoint(c == '\n' ? ' ' : c);
    }
    return noise.toString();
  }

  private char one(String of) {
    return of.charAt(random.nextInt(of.length()));
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
