package parley.dialect.irc;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import parley.wire.LineWriter;

/// Writes times as IRCv3 server-time has them, `2026-01-02T14:30:15.042Z`. What the lines of one
/// second share is formatted once. Not thread-safe.
final class ServerTime {
  private static final DateTimeFormatter TO_THE_SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.").withZone(ZoneOffset.UTC);

  private long second = Long.MIN_VALUE;
  private String shared = "";

  LineWriter put(Instant at, LineWriter out) {
    if (at.getEpochSecond() != second) {
      second = at.getEpochSecond();
      shared = TO_THE_SECOND.format(at);
    }
    int millis = at.getNano() / 1_000_000;
    return out.put(shared)
        .put((char) ('0' + millis / 100))
        .put((char) ('0' + millis / 10 % 10))
        .put((char) ('0' + millis % 10))
        .put('Z');
  }
}
