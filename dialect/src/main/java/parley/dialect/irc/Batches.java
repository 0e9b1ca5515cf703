package parley.dialect.irc;

import org.jspecify.annotations.Nullable;
import parley.wire.irc.IrcMessage;

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
