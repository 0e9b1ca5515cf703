package parley.wire.irc;

import org.jspecify.annotations.Nullable;
import parley.wire.Malformed;

/// How long a line may be, tags and message counted apart (RFC 1459 §2.3, IRCv3 message-tags).
///
/// `tagBytesMax` counts the `@`, the tags and the space after them; `bodyBytesMax` counts the rest
/// without the terminator.
public record IrcLimits(int tagBytesMax, int bodyBytesMax) {
  /// A message without tags, CR and LF counted.
  public static final int MESSAGE_BYTES_MAX = 512;

  /// A message without tags, CR and LF not counted.
  public static final int BODY_BYTES_MAX = MESSAGE_BYTES_MAX - 2;

  /// All tags that a client may receive, `@` and space counted.
  public static final int TAG_BYTES_MAX = 8191;

  /// What a client may put between `@` and space, and what a server may add: half each.
  public static final int TAG_DATA_BYTES_MAX = 4094;

  /// Parameters of one message.
  public static final int PARAMS_MAX = 15;

  /// What a client may send.
  public static final IrcLimits FROM_CLIENT = new IrcLimits(TAG_DATA_BYTES_MAX + 2, BODY_BYTES_MAX);

  /// What a server may send.
  public static final IrcLimits FROM_SERVER = new IrcLimits(TAG_BYTES_MAX, BODY_BYTES_MAX);

  /// The longest line that keeps the limits, without terminator: the bound for a framer.
  public int lineBytesMax() {
    return tagBytesMax + bodyBytesMax;
  }

  /// What the line `bytes[from, to)` exceeds, or null where it keeps the limits.
  public @Nullable Malformed exceededBy(byte[] bytes, int from, int to) {
    int body = from;
    if (from < to && bytes[from] == '@') {
      while (body < to && bytes[body] != ' ') {
        body++;
      }
      body = Math.min(to, body + 1);
      if (body - from > tagBytesMax) {
        return Malformed.TAGS_TOO_LONG;
      }
    }
    return to - body > bodyBytesMax ? Malformed.TOO_LONG : null;
  }
}
