package parley.dialect.irc;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import parley.core.Stamp;

/// A point in history as clients name it, `msgid=…` or `timestamp=…` (IRCv3 draft/chathistory): the
/// ids that something which happened just then may have.
///
/// @param first the least of them
/// @param last the greatest of them
record HistoryPoint(long first, long last) {
  /// Before everything.
  static final HistoryPoint START = new HistoryPoint(0, 0);

  private static final String MESSAGE_ID = "msgid=";
  private static final String TIME = "timestamp=";

  /// The point that this names; null where it names none.
  static @Nullable HistoryPoint parse(String text) {
    if (text.startsWith(MESSAGE_ID)) {
      long id = EventTags.eventId(text.substring(MESSAGE_ID.length()));
      return id == 0 ? null : new HistoryPoint(id, id);
    }
    var time = time(text);
    return time == null
        ? null
        : new HistoryPoint(
            Math.max(1, Stamp.firstIdAt(time)), Stamp.firstIdAt(time.plusMillis(1)) - 1);
  }

  /// The time in `timestamp=…`; null where there is none.
  static @Nullable Instant time(String text) {
    if (!text.startsWith(TIME)) {
      return null;
    }
    try {
      return Instant.parse(text.substring(TIME.length()));
    } catch (DateTimeParseException malformed) {
      return null;
    }
  }

  /// Whether this names a point in a way that is understood here, well or badly.
  static boolean isOfKnownType(String text) {
    return text.startsWith(MESSAGE_ID) || text.startsWith(TIME) || text.indexOf('=') < 0;
  }
}
