package parley.dialect.sasl;

import org.jspecify.annotations.Nullable;
import parley.core.Names;
import parley.dialect.account.AccountAnswer;
import parley.dialect.account.AccountRequest;

/// EXTERNAL (RFC 4422 appendix A): the response is empty, or says as whom.
final class External implements SaslExchange {
  private final Names names;
  private final @Nullable String fingerprint;

  External(Names names, @Nullable String fingerprint) {
    this.names = names;
    this.fingerprint = fingerprint;
  }

  @Override
  public SaslStep respond(String response) {
    var account = names.nick(response);
    if (fingerprint == null || (account == null && !response.isEmpty())) {
      return Outcome.WRONG;
    }
    return new SaslStep.Ask(new AccountRequest.ByCertificate(fingerprint, account));
  }

  @Override
  public SaslStep answered(AccountAnswer answer) {
    return Outcome.of(answer);
  }
}
