package parley.core;

/// How something is said.
public enum Speech {
  /// Plain words.
  MESSAGE,
  /// What the author does, `/me waves`.
  ACTION,
  /// Words that must never be answered by a program (RFC 2812 §3.3.2).
  NOTICE,
  /// A client-to-client request of IRC other than an action; meaningless in other dialects.
  CTCP,
  /// Nothing but tags, from program to program (IRCv3 TAGMSG); meaningless in other dialects.
  TAGS
}
