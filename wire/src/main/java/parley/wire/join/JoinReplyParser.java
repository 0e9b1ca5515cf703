package parley.wire.join;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.wire.join.JoinReply.Joined;
import parley.wire.join.JoinReply.JoinedRoom;
import parley.wire.join.JoinReply.Other;
import parley.wire.join.JoinReply.Private;
import parley.wire.join.JoinReply.Refused;
import parley.wire.join.JoinReply.Said;
import parley.wire.join.JoinReply.UserJoined;
import parley.wire.join.JoinReply.UserLeft;
import parley.wire.join.JoinReply.Users;

/// Reads a clean line as a [JoinReply].
final class JoinReplyParser {
  /// The length of ` [HH:mm:ss]: `.
  private static final int STAMP_CHARS = 13;

  private JoinReplyParser() {}

  static JoinReply parse(String line) {
    int colon = line.indexOf(':');
    if (colon < 0) {
      return new Other(line);
    }
    JoinReply reply = withRest(line.substring(0, colon), line.substring(colon + 1));
    reply = reply == null ? said(line) : reply;
    return reply == null ? new Other(line) : reply;
  }

  private static @Nullable JoinReply withRest(String word, String rest) {
    return switch (word) {
      case "JOINED" -> filled(rest, Joined::new);
      case "USER_JOINED" -> filled(rest, UserJoined::new);
      case "USER_LEFT" -> filled(rest, UserLeft::new);
      case "PRIVATE" -> direct(rest);
      case "JOINED_ROOM" -> filled(rest, JoinedRoom::new);
      case "USERS" -> users(rest);
      case "ERROR" -> filled(rest, Refused::new);
      default -> null;
    };
  }

  private static @Nullable JoinReply filled(String rest, Function<String, JoinReply> reply) {
    return rest.isBlank() ? null : reply.apply(rest);
  }

  private static @Nullable JoinReply direct(String rest) {
    int colon = rest.indexOf(':');
    if (colon < 0) {
      return null;
    }
    String from = rest.substring(0, colon);
    return from.isBlank() ? null : new Private(from, rest.substring(colon + 1));
  }

  private static JoinReply users(String rest) {
    List<String> names = new ArrayList<>();
    int at = 0;
    while (at <= rest.length()) {
      int comma = rest.indexOf(',', at);
      int end = comma < 0 ? rest.length() : comma;
      String name = rest.substring(at, end);
      if (!name.isBlank()) {
        names.add(name);
      }
      at = end + 1;
    }
    return new Users(names);
  }

  private static @Nullable JoinReply said(String line) {
    int space = line.indexOf(' ');
    if (space < 1 || line.length() < space + STAMP_CHARS || line.indexOf(':') < space) {
      return null;
    }
    LocalTime time = stamp(line, space);
    return time == null
        ? null
        : new Said(line.substring(0, space), time, line.substring(space + STAMP_CHARS));
  }

  /// The time in ` [HH:mm:ss]: ` at `from`, or null where anything else stands there.
  private static @Nullable LocalTime stamp(String line, int from) {
    boolean framed =
        line.startsWith(" [", from)
            && line.charAt(from + 4) == ':'
            && line.charAt(from + 7) == ':'
            && line.startsWith("]: ", from + 10);
    if (!framed) {
      return null;
    }
    int hour = twoDigits(line, from + 2);
    int minute = twoDigits(line, from + 5);
    int second = twoDigits(line, from + 8);
    boolean valid = inDay(hour, 23) && inDay(minute, 59) && inDay(second, 59);
    return valid ? LocalTime.of(hour, minute, second) : null;
  }

  private static boolean inDay(int number, int max) {
    return number >= 0 && number <= max;
  }

  private static int twoDigits(String line, int at) {
    int tens = line.charAt(at) - '0';
    int ones = line.charAt(at + 1) - '0';
    return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
  }
}
