package parley.dialect.irc;

import java.time.Duration;

/// The wish that clients come over TLS only (IRCv3 Strict Transport Security): who comes without is
/// told where to, who comes with is told for how long it holds. It is told to clients that know
/// version 302 of capability negotiation, and is nothing to ask for.
///
/// @param port where TLS is spoken
/// @param duration how long clients should remember it; zero that they should forget it
/// @param preload whether it may be built into clients
public record Sts(int port, Duration duration, boolean preload) {
  /// What CAP LS says of it.
  String capability(boolean secure) {
    return "sts="
        + (secure
            ? "duration=" + duration.toSeconds() + (preload ? ",preload" : "")
            : "port=" + port);
  }
}
