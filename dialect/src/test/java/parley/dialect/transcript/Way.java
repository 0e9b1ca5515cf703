package parley.dialect.transcript;

/// How a client connects: `irc`, `irc+tls`, or `irc+cert`, which is over TLS with a certificate.
///
/// @param language what is spoken
/// @param secure whether over TLS
/// @param certified whether the client has a certificate; all of them have the same
public record Way(String language, boolean secure, boolean certified) {
  /// Reads what a transcript says.
  public static Way of(String text) {
    int plus = text.indexOf('+');
    return plus < 0
        ? new Way(text, false, false)
        : new Way(text.substring(0, plus), true, text.endsWith("+cert"));
  }
}
