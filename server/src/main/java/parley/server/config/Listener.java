package parley.server.config;

import java.util.List;
import parley.wire.Language;

/// A port, or the file of a Unix domain socket, to listen on.
///
/// @param dialect what a client gets that does not say what it speaks
/// @param host address or name to bind to; empty for all interfaces
/// @param port 0 to 65535; 0 lets the system choose
/// @param tls whether every connection begins with a TLS handshake
/// @param path of the file, in place of host and port; empty for none
/// @param name by which classes of connections know it; empty for none
public record Listener(
    Speaks dialect, String host, int port, boolean tls, String path, String name) {
  static final List<Listener> DEFAULTS =
      List.of(
          new Listener(Speaks.PLAIN, "", 7007, false),
          new Listener(Speaks.LOGIN, "", 4000, false),
          new Listener(Speaks.JOIN, "", 8080, false),
          new Listener(Speaks.IRC, "", 6667, false),
          new Listener(Speaks.IRC, "", 6697, true));

  /// A port.
  public Listener(Speaks dialect, String host, int port, boolean tls) {
    this(dialect, host, port, tls, "", "");
  }

  /// A Unix domain socket.
  static Listener local(Speaks dialect, String path, boolean tls) {
    return new Listener(dialect, "", 0, tls, path, "");
  }

  /// The same with a name.
  Listener named(String called) {
    return new Listener(dialect, host, port, tls, path, called);
  }

  /// The same at another port.
  public Listener withPort(int other) {
    return new Listener(dialect, host, other, tls, path, name);
  }

  /// Whether it is a Unix domain socket.
  public boolean isLocal() {
    return !path.isEmpty();
  }

  /// What a listener speaks to whoever stays silent. Every listener understands every language.
  public enum Speaks {
    /// No language in particular; the silent get `plain`.
    ANY(Language.PLAIN),
    /// `plain`
    PLAIN(Language.PLAIN),
    /// `login`
    LOGIN(Language.LOGIN),
    /// `join`
    JOIN(Language.JOIN),
    /// `irc`
    IRC(Language.IRC);

    private final Language language;

    Speaks(Language language) {
      this.language = language;
    }

    /// The language for a silent client.
    public Language language() {
      return language;
    }
  }

  /// Host and port, or path, as one would write them.
  public String address() {
    if (isLocal()) {
      return "unix:" + path;
    }
    var shown = host.isEmpty() ? "*" : host;
    return shown.indexOf(':') >= 0 ? "[" + shown + "]:" + port : shown + ":" + port;
  }
}
