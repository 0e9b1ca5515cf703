package parley.wire;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which language the first bytes of a connection announce.
///
/// IRC's words are recognised in upper case and in lower case, not in mixed case: `Pass the salt`
/// is a sentence. Telnet's own bytes announce nothing.
public enum FirstBytes {
  /// A TLS handshake record: 0x16 0x03.
  TLS(Language.TLS),
  /// An HTTP method and a space.
  HTTP(Language.HTTP),
  /// `CAP `, `NICK `, `PASS `, `USER `, `AUTHENTICATE ` or `WEBIRC `.
  IRC(Language.IRC),
  /// `LOGIN `.
  LOGIN(Language.LOGIN),
  /// `JOIN:`.
  JOIN(Language.JOIN),
  /// Nothing that is known: the listener's own language.
  OTHER(null),
  /// Too few bytes to tell: each announcement that could follow is longer than what is there.
  UNDECIDED(null);

  private record Opening(String ascii, FirstBytes meaning) {}

  private static final List<Opening> OPENINGS =
      Stream.of(
              Stream.of(new Opening("\u0016\u0003", TLS)),
              Stream.of(
                      "GET ",
                      "HEAD ",
                      "POST ",
                      "PUT ",
                      "DELETE ",
                      "OPTIONS ",
                      "PATCH ",
                      "TRACE ",
                      "CONNECT ",
                      "PRI ")
                  .map(method -> new Opening(method, HTTP)),
              Stream.of("CAP ", "NICK ", "PASS ", "USER ", "AUTHENTICATE ", "WEBIRC ")
                  .flatMap(word -> Stream.of(word, word.toLowerCase(Locale.ROOT)))
                  .map(word -> new Opening(word, IRC)),
              Stream.of(new Opening("LOGIN ", LOGIN), new Opening("JOIN:", JOIN)))
          .flatMap(openings -> openings)
          .toList();

  private final @Nullable Language language;

  FirstBytes(@Nullable Language language) {
    this.language = language;
  }

  /// The language announced; null where there is none, or none yet.
  public @Nullable Language language() {
    return language;
  }

  /// What `bytes[from, to)`, all that a new connection has sent so far, announces.
  public static FirstBytes detect(byte[] bytes, int from, int to) {
    FirstBytes answer = OTHER;
    for (Opening opening : OPENINGS) {
      int shared = Math.min(opening.ascii.length(), to - from);
      if (startsWith(bytes, from, opening.ascii, shared)) {
        if (shared == opening.ascii.length()) {
          return opening.meaning;
        }
        answer = UNDECIDED;
      }
    }
    return answer;
  }

  /// Whether the line `bytes[from, to)`, the first of a connection, begins an HTTP request: a
  /// method, a target, and the version (RFC 9112 §3).
  public static boolean isHttpRequest(byte[] bytes, int from, int to) {
    if (detect(bytes, from, to) != HTTP) {
      return false;
    }
    int version = to;
    while (version > from && bytes[version - 1] != ' ') {
      version--;
    }
    return startsWith(bytes, version, "HTTP/", Math.min(5, to - version)) && to - version >= 5;
  }

  private static boolean startsWith(byte[] bytes, int from, String ascii, int length) {
    for (int i = 0; i < length; i++) {
      if (bytes[from + i] != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
