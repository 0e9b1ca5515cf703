package parley.dialect.irc;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import parley.core.Event;
import parley.core.Origin;
import parley.wire.LineWriter;
import parley.wire.irc.TagValue;

/// The tags of lines for clients with certain capabilities (IRCv3 message-tags, server-time,
/// account-tag, bot mode; `msgid` of message-ids). Hub thread only.
final class EventTags {
  private static final int ID_RADIX = 36;

  /// Letters of every id since 2006, and until there are no more.
  private static final int ID_CHARS = 13;

  private final ServerTime time = new ServerTime();
  private final boolean timed;
  private final boolean tagged;
  private final boolean tellsAccount;

  EventTags(Set<Capability> rendered) {
    this.timed = rendered.contains(Capability.SERVER_TIME);
    this.tagged = rendered.contains(Capability.MESSAGE_TAGS);
    this.tellsAccount = rendered.contains(Capability.ACCOUNT_TAG);
  }

  /// Whether tags that others made up are passed on.
  boolean areHeard() {
    return tagged;
  }

  /// The `msgid` of the event with this id.
  static String messageId(long eventId) {
    return Long.toString(eventId, ID_RADIX);
  }

  /// The id of the event that has this `msgid`; 0 where it is none of ours.
  static long eventId(String messageId) {
    if (messageId.length() != ID_CHARS) {
      return 0;
    }
    try {
      long id = Long.parseLong(messageId, ID_RADIX);
      return id > 0 && messageId(id).equals(messageId) ? id : 0;
    } catch (NumberFormatException notOurs) {
      return 0;
    }
  }

  /// Writes those of a line of the server's own, and the space behind them.
  void write(Instant at, LineWriter out) {
    if (timed) {
      time.put(at, out.put("@time=")).put(' ');
    }
  }

  /// The same for a line within a batch.
  void writeIn(String batch, Instant at, LineWriter out) {
    end(at, out.put(Batches.TAG).put(batch));
  }

  /// Ends the tags of a line of the server's own which has others already.
  void end(Instant at, LineWriter out) {
    if (timed) {
      time.put(at, out.put(";time="));
    }
    out.put(' ');
  }

  /// Writes those of a line about someone that tells of no event: nothing has happened to them, or
  /// a numeric says what they wanted (IRCv3 account-tag, "numerics directly caused by the sender").
  void write(Instant at, Origin origin, LineWriter out) {
    int begin = out.length();
    shared(at, origin, out);
    end(begin, out);
  }

  /// Writes those of the first line that tells of an event, and the space behind them.
  ///
  /// @param said what clients said in tags
  void write(Event event, Origin origin, Map<String, String> said, LineWriter out) {
    int begin = out.length();
    shared(event.at(), origin, out);
    if (tagged) {
      separate(begin, out).put("msgid=").put(messageId(event.id()));
      said.forEach(
          (key, value) -> {
            if (ClientTags.isOne(key)) {
              tag(separate(begin, out), key, value);
            }
          });
    }
    end(begin, out);
  }

  /// Writes those of a further line: it is no message of its own, and has no id.
  void writeFurther(Event event, Origin origin, LineWriter out) {
    int begin = out.length();
    shared(event.at(), origin, out);
    end(begin, out);
  }

  private void shared(Instant at, Origin origin, LineWriter out) {
    int begin = out.length();
    if (timed) {
      time.put(at, out.put("@time="));
    }
    if (tellsAccount && origin.account() != null) {
      tag(separate(begin, out), "account", origin.account());
    }
    if (tagged && origin.bot()) {
      separate(begin, out).put("bot");
    }
  }

  private static LineWriter separate(int begin, LineWriter out) {
    return out.put(out.length() == begin ? '@' : ';');
  }

  private static void tag(LineWriter out, String key, String value) {
    out.put(key);
    if (!value.isEmpty()) {
      TagValue.escape(value, out.put('='));
    }
  }

  private static void end(int begin, LineWriter out) {
    if (out.length() > begin) {
      out.put(' ');
    }
  }
}
