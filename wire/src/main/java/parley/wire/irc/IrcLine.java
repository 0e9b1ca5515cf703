package parley.wire.irc;

import parley.wire.Malformed;

/// What a line of IRC can be: a message, or not one.
public sealed interface IrcLine permits IrcMessage, IrcLine.Bad {
  /// A line that is no message, and why.
  record Bad(Malformed reason) implements IrcLine {}
}
