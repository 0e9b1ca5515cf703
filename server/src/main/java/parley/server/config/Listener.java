package parley.server.config;

import java.util.List;
import parley.wire.Language;

/// A port to listen on.
///
/// @param dialect what a client gets that does not say what it speaks
/// @param host address or name to bind to; empty for all interfaces
/// @param port 0 to 65535; 0 lets the system choose
/// @param tls whether every connection begins with a TLS handshake
public record Listener(Speaks dialect, String host, int port, boolean tls) {
  static final List<Listener> DEFAULTS =
      List.of(
          new Listener(Speaks.PLAIN, "", 7007, false),
          new Listener(Speaks.LOGIN, "", 4000, false),
          new Listener(Speaks.JOIN, "", 8080, false),
          new Listener(Speaks.IRC, "", 6667, false),
          new Listener(Speaks.IRC, "", 6697, true));

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

  /// Host and port, as one would write them.
  public String address() {
    var shown = host.isEmpty() ? "*" : host;
    return shown.indexOf(':') >= 0 ? "[" + shown + "]:" + port : shown + ":" + port;
  }
}
