package parley.server.config;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.server.config.Block.Part;
import parley.server.config.Listener.Speaks;

/// How a listener is written: in a `[[listen]]` table, and as `DIALECT[+tls]=[HOST:]PORT` on a
/// command line.
final class ListenNotation {
  private static final Part<Speaks> DIALECT =
      new Part<>(
          "dialect",
          new Kind.Choice<>(List.of(Speaks.values())),
          "needed",
          "What a client gets that does not say what it speaks.");
  private static final Part<String> HOST =
      new Part<>(
          "host",
          new Kind.Text(
              "a host name or address, or \"\" for all interfaces",
              Pattern.compile("[A-Za-z0-9._:%-]{0,255}")),
          "`\"\"`",
          "Where to listen; empty for all interfaces, IPv4 and IPv6.");
  private static final Part<Integer> PORT =
      new Part<>(
          "port",
          new Kind.Count(0, 65_535, "0 lets the system choose"),
          "needed",
          "The TCP port; not with a `path`.");
  private static final Part<Boolean> TLS =
      new Part<>(
          "tls",
          new Kind.YesNo(),
          "`false`",
          "Whether connections are encrypted from the first byte on.");
  // The system's bound for such a path is 108 bytes with a zero at the end.
  private static final Part<String> PATH =
      new Part<>(
          "path",
          new Kind.Text(
              "the path of a file of up to 100 bytes", Pattern.compile("[\\x21-\\x7e]{1,100}")),
          "none",
          "A Unix domain socket in the place of host and port, for owner and group (mode 0660);"
              + " only where epoll is.");
  private static final Part<String> NAME =
      new Part<>(
          "name",
          Kind.Text.WORD,
          "none",
          "By which a `[[class]]` knows it; several may have the same.");
  static final List<Part<?>> PARTS = List.of(DIALECT, HOST, PORT, TLS, PATH, NAME);
  static final String ALLOWED =
      "DIALECT=PORT, DIALECT=HOST:PORT or DIALECT=unix:PATH with a dialect of "
          + words()
          + ", and \"+tls\" behind it for TLS, such as irc+tls=6697";

  private static final Pattern FORM =
      Pattern.compile("([a-z]+)(\\+tls)?=(?:(?:\\[([^\\]]+)]|([^:]*)):)?([0-9]{1,5})");

  private static final Pattern LOCAL = Pattern.compile("([a-z]+)(\\+tls)?=unix:(.+)");

  private ListenNotation() {}

  /// Reads a `[[listen]]`; null where something is wrong with it.
  static @Nullable Listener read(Block block) {
    block.allow(PARTS);
    boolean isLocal = block.has(PATH);
    var dialect = block.needed(DIALECT);
    var host = block.value(HOST, "");
    var port = isLocal ? block.value(PORT) : block.needed(PORT);
    var tls = block.value(TLS, false);
    var path = block.value(PATH, "");
    var name = block.value(NAME, "");
    if (isLocal && (block.has(PORT) || block.has(HOST))) {
      block.wrong(PATH.name(), "found it with a host or port; allowed: one or the other");
    }
    if (dialect == null || !block.isRight()) {
      return null;
    }
    var listener =
        port == null ? Listener.local(dialect, path, tls) : new Listener(dialect, host, port, tls);
    return listener.named(name);
  }

  /// Reads the command line's form; null where it is none.
  static @Nullable Listener parse(String notation) {
    Matcher local = LOCAL.matcher(notation.strip());
    if (local.matches()) {
      var dialect = DIALECT.kind().fromText(local.group(1));
      var path = PATH.kind().fromText(local.group(3));
      return dialect == null || path == null
          ? null
          : Listener.local(dialect, path, local.group(2) != null);
    }
    Matcher parts = FORM.matcher(notation.strip());
    if (!parts.matches()) {
      return null;
    }
    var dialect = DIALECT.kind().fromText(parts.group(1));
    var host = HOST.kind().fromText(host(parts));
    var port = PORT.kind().fromText(parts.group(5));
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
