package parley.dialect.sasl;

import parley.dialect.account.AccountAnswer;

/// One attempt to log in, by one mechanism. After [SaslStep.Succeeded] or [SaslStep.Failed] it is
/// over.
public interface SaslExchange {
  /// The client sent this; the first of it comes after an empty challenge.
  SaslStep respond(String response);

  /// The accounts answered what they were asked.
  SaslStep answered(AccountAnswer answer);
}
