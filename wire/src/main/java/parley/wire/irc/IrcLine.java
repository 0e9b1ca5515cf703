package parley.wire.irc;

import parley.wire.Malformed;

/// What a line of IRC can be: a message, or not one.
public sealed interface IrcLine permits IrcMessage, IrcLine.Bad {
  /// A line that is no message, and why.
  ///
  /// @param command what it would have been, `*` where that cannot be told
  record Bad(Malformed reason, String command) implements IrcLine {
    /// One of which nothing more is known.
    public Bad(Malformed reason) {
      this(reason, "*");
    }
  }
}
