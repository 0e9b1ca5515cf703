package parley.dialect.transcript;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads transcripts, line by line.
final class TranscriptParser {
  private static final Pattern HEADER = Pattern.compile("# ?([a-z]+): (.+)");
  private static final Pattern CONNECT = Pattern.compile("(\\w+) *= *([a-z]+(?:\\+tls|\\+cert)?)");
  private static final Pattern SEND = Pattern.compile("(\\w+) *(>>?)(?: (.*))?");
  private static final Pattern CLOSED = Pattern.compile("(\\w+) *<x");
  private static final Pattern RECEIVE = Pattern.compile("(\\w+) *<(?: (.*))?");
  private static final Pattern DISCONNECT = Pattern.compile("(\\w+) +x");
  private static final Pattern PASS = Pattern.compile("~ *(\\d+) *(ms|s|m|h)");
  private static final Pattern HAPPEN = Pattern.compile("! *([a-z ]+)");

  private final String name;
  private int at;

  TranscriptParser(String name) {
    this.name = name;
  }

  Transcript parse(String text) {
    var lines = text.lines().map(String::stripTrailing).toList();
    var header = HEADER.matcher(lines.isEmpty() ? "" : lines.getFirst());
    at = 1;
    if (!header.matches()) {
      throw wrong("a transcript begins with '# language: what it shows'");
    }
    List<Step> steps = new ArrayList<>();
    for (at = 2; at <= lines.size(); at++) {
      var line = lines.get(at - 1);
      if (!line.isEmpty() && !line.startsWith("#")) {
        steps.add(step(line));
      }
    }
    return new Transcript(name, header.group(1), header.group(2), steps);
  }

  private Step step(String line) {
    Matcher parts = CONNECT.matcher(line);
    if (parts.matches()) {
      return new Step.Connect(at, parts.group(1), Way.of(parts.group(2)));
    }
    parts = SEND.matcher(line);
    if (parts.matches()) {
      boolean endsLine = parts.group(2).length() == 1;
      return new Step.Send(at, parts.group(1), text(parts.group(3)), endsLine);
    }
    parts = CLOSED.matcher(line);
    if (parts.matches()) {
      return new Step.Closed(at, parts.group(1));
    }
    parts = RECEIVE.matcher(line);
    if (parts.matches()) {
      return new Step.Receive(at, parts.group(1), text(parts.group(2)));
    }
    parts = DISCONNECT.matcher(line);
    if (parts.matches()) {
      return new Step.Disconnect(at, parts.group(1));
    }
    return ofServer(line);
  }

  private Step ofServer(String line) {
    Matcher parts = PASS.matcher(line);
    if (parts.matches()) {
      return new Step.Pass(at, time(Long.parseLong(parts.group(1)), parts.group(2)));
    }
    parts = HAPPEN.matcher(line);
    if (parts.matches()) {
      var what = parts.group(1).strip().replace(' ', '_').toUpperCase(Locale.ROOT);
      for (Stage.Happening happening : Stage.Happening.values()) {
        if (happening.name().equals(what)) {
          return new Step.Happen(at, happening);
        }
      }
    }
    throw wrong("no line of a transcript: " + line);
  }

  private static Duration time(long count, String unit) {
    return switch (unit) {
      case "ms" -> Duration.ofMillis(count);
      case "s" -> Duration.ofSeconds(count);
      case "m" -> Duration.ofMinutes(count);
      default -> Duration.ofHours(count);
    };
  }

  // A group that took no part in the match is null, whatever its type says.
  private static String text(@Nullable String group) {
    return group == null ? "" : group;
  }

  private IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException(name + ":" + at + ": " + what);
  }
}
