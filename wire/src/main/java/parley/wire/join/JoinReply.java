package parley.wire.join;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import parley.wire.Line;

/// A line from a server that speaks `join`.
public sealed interface JoinReply {
  /// The line, without its terminator.
  String format();

  /// What a line says; every line says something. CR and NUL in it are dropped.
  static JoinReply parse(String line) {
    return JoinReplyParser.parse(Line.clean(line));
  }

  /// `JOINED:name`: the name that one has from now on.
  record Joined(String name) implements JoinReply {
    /// Checks the name.
    public Joined {
      Line.filled(name);
    }

    @Override
    public String format() {
      return "JOINED:" + name;
    }
  }

  /// `USER_JOINED:name`.
  record UserJoined(String name) implements JoinReply {
    /// Checks the name.
    public UserJoined {
      Line.filled(name);
    }

    @Override
    public String format() {
      return "USER_JOINED:" + name;
    }
  }

  /// `USER_LEFT:name`.
  record UserLeft(String name) implements JoinReply {
    /// Checks the name.
    public UserLeft {
      Line.filled(name);
    }

    @Override
    public String format() {
      return "USER_LEFT:" + name;
    }
  }

  /// `name [HH:mm:ss]: text`: someone said it in the room, at a time of the server's day in whole
  /// seconds. The name has neither space nor colon.
  record Said(String name, LocalTime time, String text) implements JoinReply {
    /// Checks the parts, and cuts the time to seconds.
    public Said {
      Line.word(name);
      Line.checked(text);
      if (name.indexOf(':') >= 0) {
        throw new IllegalArgumentException("a name has no colon");
      }
      time = time.truncatedTo(ChronoUnit.SECONDS);
    }

    @Override
    public String format() {
      StringBuilder line = new StringBuilder(name.length() + text.length() + 16);
      line.append(name).append(" [");
      twoDigits(line, time.getHour()).append(':');
      twoDigits(line, time.getMinute()).append(':');
      return twoDigits(line, time.getSecond()).append("]: ").append(text).toString();
    }

    private static StringBuilder twoDigits(StringBuilder line, int number) {
      return line.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
  }

  /// `PRIVATE:from:text`: a private message from someone whose name has no colon.
  record Private(String from, String text) implements JoinReply {
    /// Checks the parts.
    public Private {
      Line.filled(from);
      Line.checked(text);
      if (from.indexOf(':') >= 0) {
        throw new IllegalArgumentException("a name ends at the colon");
      }
    }

    @Override
    public String format() {
      return "PRIVATE:" + from + ":" + text;
    }
  }

  /// `JOINED_ROOM:room`: the room that one is in from now on.
  record JoinedRoom(String room) implements JoinReply {
    /// Checks the room.
    public JoinedRoom {
      Line.filled(room);
    }

    @Override
    public String format() {
      return "JOINED_ROOM:" + room;
    }
  }

  /// `USERS:name,name`: who is here; the names have no comma.
  record Users(List<String> names) implements JoinReply {
    /// Checks the names.
    public Users {
      names = List.copyOf(names);
      for (String name : names) {
        if (Line.filled(name).indexOf(',') >= 0) {
          throw new IllegalArgumentException("a name ends at the comma");
        }
      }
    }

    @Override
    public String format() {
      return "USERS:" + String.join(",", names);
    }
  }

  /// `ERROR:code`, such as `username-taken`.
  record Refused(String code) implements JoinReply {
    /// Checks the code.
    public Refused {
      Line.filled(code);
    }

    @Override
    public String format() {
      return "ERROR:" + code;
    }
  }

  /// Anything else, as it came.
  record Other(String line) implements JoinReply {
    /// Checks the line.
    public Other {
      Line.checked(line);
    }

    @Override
    public String format() {
      return line;
    }
  }
}
