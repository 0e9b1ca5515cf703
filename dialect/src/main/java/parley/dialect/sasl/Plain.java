package parley.dialect.sasl;

import parley.core.Names;
import parley.dialect.account.AccountAnswer;
import parley.dialect.account.AccountRequest;

/// PLAIN (RFC 4616): `as whom NUL who NUL password`. One logs in as oneself only.
final class Plain implements SaslExchange {
  private final Names names;

  Plain(Names names) {
    this.names = names;
  }

  @Override
  public SaslStep respond(String response) {
    var parts = response.split("\0", -1);
    if (parts.length != 3 || parts[2].isEmpty()) {
      return Outcome.WRONG;
    }
    var account = names.nick(parts[1]);
    boolean asAnother = !parts[0].isEmpty() && !Names.fold(parts[0]).equals(Names.fold(parts[1]));
    return account == null || asAnother
        ? Outcome.WRONG
        : new SaslStep.Ask(new AccountRequest.ByPassword(account, parts[2]));
  }

  @Override
  public SaslStep answered(AccountAnswer answer) {
    return Outcome.of(answer);
  }
}
