package parley.server.config;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.server.config.Listener.Speaks;

/// How a listener is written: in a `[[listen]]` table, and as `DIALECT[+tls]=[HOST:]PORT` on a
/// command line.
final class ListenNotation {
  static final Kind<Speaks> DIALECT = new Kind.Choice<>(List.of(Speaks.values()));
  static final Kind<String> HOST =
      new Kind.Text(
          "a host name or address, or \"\" for all interfaces",
          Pattern.compile("[A-Za-z0-9._:%-]{0,255}"));
  static final Kind<Integer> PORT = new Kind.Count(0, 65_535, "0 lets the system choose");
  static final Kind<Boolean> TLS = new Kind.YesNo();
  // The system's bound for such a path is 108 bytes with a zero at the end.
  static final Kind<String> PATH =
      new Kind.Text(
          "the path of a file of up to 100 bytes", Pattern.compile("[\\x21-\\x7e]{1,100}"));
  static final List<String> KEYS = List.of("dialect", "host", "port", "tls", "path");
  static final String ALLOWED =
      "DIALECT=PORT, DIALECT=HOST:PORT or DIALECT=unix:PATH with a dialect of "
          + words()
          + ", and \"+tls\" behind it for TLS, such as irc+tls=6697";

  private static final Pattern FORM =
      Pattern.compile("([a-z]+)(\\+tls)?=(?:(?:\\[([^\\]]+)]|([^:]*)):)?([0-9]{1,5})");

  private static final Pattern LOCAL = Pattern.compile("([a-z]+)(\\+tls)?=unix:(.+)");

  private ListenNotation() {}

  /// What a key of `[[listen]]` may hold.
  static String allowed(String key) {
    return switch (key) {
      case "dialect" -> DIALECT.allowed();
      case "host" -> HOST.allowed();
      case "port" -> PORT.allowed();
      case "tls" -> TLS.allowed();
      case "path" -> PATH.allowed();
      default -> throw new IllegalArgumentException(key);
    };
  }

  /// Reads the command line's form; null where it is none.
  static @Nullable Listener parse(String notation) {
    Matcher local = LOCAL.matcher(notation.strip());
    if (local.matches()) {
      var dialect = DIALECT.fromText(local.group(1));
      var path = PATH.fromText(local.group(3));
      return dialect == null || path == null
          ? null
          : Listener.local(dialect, path, local.group(2) != null);
    }
    Matcher parts = FORM.matcher(notation.strip());
    if (!parts.matches()) {
      return null;
    }
    var dialect = DIALECT.fromText(parts.group(1));
    var host = HOST.fromText(host(parts));
    var port = PORT.fromText(parts.group(5));
    return dialect == null || host == null || port == null
        ? null
        : new Listener(dialect, host, port, parts.group(2) != null);
  }

  private static String host(Matcher parts) {
    if (parts.group(3) != null) {
      return parts.group(3);
    }
    return parts.group(4) == null ? "" : parts.group(4);
  }

  private static String words() {
    return Stream.of(Speaks.values()).map(Kind.Choice::word).collect(Collectors.joining(", "));
  }
}
