package parley.dialect.sasl;

import parley.core.Nick;
import parley.dialect.account.AccountRefusal;
import parley.dialect.account.AccountRequest;

/// What follows in a [SaslExchange].
public sealed interface SaslStep {
  /// The client is sent this, and responds.
  record Challenge(String text) implements SaslStep {}

  /// The accounts are asked; the exchange goes on with what they answer.
  record Ask(AccountRequest request) implements SaslStep {}

  /// The client is logged in.
  record Succeeded(Nick account) implements SaslStep {}

  /// It is not.
  record Failed(AccountRefusal why) implements SaslStep {}
}
