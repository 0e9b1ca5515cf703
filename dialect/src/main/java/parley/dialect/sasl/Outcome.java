package parley.dialect.sasl;

import parley.dialect.account.AccountAnswer;
import parley.dialect.account.AccountRefusal;

/// How most exchanges end.
final class Outcome {
  static final SaslStep WRONG = new SaslStep.Failed(AccountRefusal.WRONG);

  private Outcome() {}

  /// What the accounts' last word means.
  static SaslStep of(AccountAnswer answer) {
    return switch (answer) {
      case AccountAnswer.LoggedIn in -> new SaslStep.Succeeded(in.account());
      case AccountAnswer.Refused refused -> new SaslStep.Failed(refused.why());
      case AccountAnswer.ScramFound _, AccountAnswer.Changed _, AccountAnswer.Described _ ->
          throw new IllegalStateException("nobody asked for that");
    };
  }
}
