package parley.dialect.irc;

import org.jspecify.annotations.Nullable;
import parley.wire.LineWriter;
import parley.wire.irc.IrcMessage;
import parley.wire.irc.TagValue;

/// Batches as they stand on lines (IRCv3 batch). Lines within one begin with [#TAG]: it is the
/// first of their tags.
final class Batches {
  /// Begins every line within a batch.
  static final String TAG = "@batch=";

  private Batches() {}

  /// The reference of the batch that this line begins; null where it begins none.
  static @Nullable String opened(String line) {
    return reference(line, '+');
  }

  /// The reference of the batch that this line ends; null where it ends none.
  static @Nullable String closed(String line) {
    return reference(line, '-');
  }

  /// Writes lines as part of a batch. Those that are part of a batch within it only name that one.
  static void put(String batch, LineWriter lines, LineWriter out) {
    byte[] bytes = lines.array();
    for (int at = 0; at < lines.length(); ) {
      int end = end(bytes, at);
      if (isInBatch(bytes, at, end)) {
        out.put(bytes, at, end);
      } else {
        putTagged("batch=", batch, bytes, at, end, out);
      }
      at = end;
    }
  }

  /// Writes a line, `[from, end)` of these bytes, with one more tag, which comes first.
  ///
  /// @param key with its `=`
  static void putTagged(String key, String value, byte[] bytes, int from, int end, LineWriter out) {
    boolean hasTags = bytes[from] == '@';
    TagValue.escape(value, out.put('@').put(key));
    out.put(hasTags ? ';' : ' ').put(bytes, hasTags ? from + 1 : from, end);
  }

  /// Where the line ends that begins there.
  static int end(byte[] bytes, int from) {
    int end = from;
    while (bytes[end] != '\n') {
      end++;
    }
    return end + 1;
  }

  /// Whether a line is part of a batch. Our lines have that tag first.
  static boolean isInBatch(byte[] bytes, int from, int end) {
    for (int i = 0; i < TAG.length(); i++) {
      if (from + i >= end || bytes[from + i] != TAG.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable String reference(String line, char sign) {
    if (!(IrcMessage.parse(line) instanceof IrcMessage message)
        || !message.command().equals("BATCH")) {
      return null;
    }
    var reference = message.param(0);
    return reference != null && reference.length() > 1 && reference.charAt(0) == sign
        ? reference.substring(1)
        : null;
  }
}
