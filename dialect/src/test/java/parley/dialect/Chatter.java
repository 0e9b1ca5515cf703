package parley.dialect;

import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import parley.dialect.join.JoinConfig;
import parley.dialect.join.JoinDialect;
import parley.dialect.login.LoginConfig;
import parley.dialect.login.LoginDialect;
import parley.dialect.plain.PlainConfig;
import parley.dialect.plain.PlainDialect;

/// Random lines of plain, login and join: mostly what makes sense, sometimes nearly, sometimes not
/// at all. The same seed gives the same lines.
final class Chatter {
  static final List<Dialect> DIALECTS =
      List.of(
          new PlainDialect(PlainConfig.usual(ZoneOffset.UTC)),
          new LoginDialect(LoginConfig.usual()),
          new JoinDialect(JoinConfig.usual(ZoneOffset.UTC)));

  private static final List<String> NAMES =
      List.of("Alice", "bob", "ALICE", "Жан", "[x]", "guest1", "9", "a b", "");
  private static final List<String> ROOMS = List.of("lobby", "java", "#java", "Tee", "a,b", "");
  private static final List<String> TEXTS =
      List.of("hi", "Hi: there", "Alice: you?", "👋🏽", "\u001b[2J", "\u0002b", " ", "/x", "1", "");

  private final SplittableRandom random;

  Chatter(long seed) {
    this.random = new SplittableRandom(seed);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  Dialect dialect() {
    return one(DIALECTS);
  }

  /// A line with its end.
  byte[] line(Dialect dialect) {
    if (below(20) == 0) {
      return Bytes.concat(noise(below(30)), new byte[] {'\n'}, 1);
    }
    var text =
        switch (dialect.name()) {
          case "plain" -> plain();
          case "login" -> login();
          default -> join();
        };
    return Bytes.of(text + (below(3) == 0 ? "\r\n" : "\n"));
  }

  byte[] noise(int length) {
    var bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private String plain() {
    return switch (below(14)) {
      case 0 -> "/nick " + one(NAMES);
      case 1 -> "/users";
      case 2 -> "/msg " + one(NAMES) + " " + one(TEXTS);
      case 3 -> "/me " + one(TEXTS);
      case 4 -> "/join " + one(ROOMS);
      case 5 -> "/part";
      case 6 -> "/rooms";
      case 7 -> "/topic " + one(TEXTS);
      case 8 -> "/history " + one(TEXTS);
      case 9 -> "/help";
      case 10 -> below(5) == 0 ? "/quit" : "/what";
      case 11 -> one(NAMES) + ": " + one(TEXTS);
      default -> one(TEXTS);
    };
  }

  private String login() {
    return switch (below(9)) {
      case 0, 1 -> "LOGIN " + one(NAMES);
      case 2, 3 -> "MSG " + one(TEXTS);
      case 4 -> "WHO";
      case 5 -> "DM " + one(NAMES) + " " + one(TEXTS);
      case 6 -> "PING";
      case 7 -> below(5) == 0 ? "LOGOUT" : "HELLO";
      default -> one(TEXTS);
    };
  }

  private String join() {
    return switch (below(9)) {
      case 0, 1 -> "JOIN:" + one(NAMES);
      case 2, 3 -> "MESSAGE:" + one(TEXTS);
      case 4 -> "LIST_USERS";
      case 5 -> "PRIVATE:" + one(NAMES) + ":" + one(TEXTS);
      case 6 -> "JOIN_ROOM:" + one(ROOMS);
      case 7 -> below(5) == 0 ? "QUIT" : "HELLO";
      default -> one(TEXTS);
    };
  }

  private <T> T one(List<T> of) {
    return of.get(below(of.size()));
  }
}
