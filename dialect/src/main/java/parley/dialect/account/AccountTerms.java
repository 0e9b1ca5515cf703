package parley.dialect.account;

/// What can be done with accounts on this server.
///
/// @param exist whether there are any, so that one can log in
/// @param open whether people may open their own
/// @param openUnnamed whether that may come before registration with the server is complete
public record AccountTerms(boolean exist, boolean open, boolean openUnnamed) {
  /// A server without accounts.
  public static final AccountTerms NONE = new AccountTerms(false, false, false);
}
