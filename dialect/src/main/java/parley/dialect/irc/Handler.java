package parley.dialect.irc;

import parley.wire.irc.IrcMessage;

/// What a command of IRC does.
@FunctionalInterface
interface Handler {
  /// Carries it out, and replies.
  ///
  /// @param client who asks; registered, unless the command may come before
  /// @param message has as many parameters as the command needs
  void handle(IrcConversation client, IrcMessage message);
}
