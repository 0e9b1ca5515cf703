package parley.core;

/// What the server tells its operators about, each as far as they want to hear it.
public enum NoticeTopic {
  /// Bans of the server, and who met one.
  BANS,
  /// Who comes and goes.
  CONNECTS,
  /// Who was ended because they sent or were sent too much.
  FLOODS,
  /// Whose connections an operator ended.
  KILLS,
  /// Who became an operator or failed to, and what operators do.
  OPERATORS,
  /// The configuration and the server itself.
  SERVER
}
