package parley.dialect.account;

import java.time.Instant;
import java.util.List;
import parley.core.Nick;

/// What the accounts say to a request.
public sealed interface AccountAnswer {
  /// The connection is logged in to this account now; where it was to be opened, it is.
  record LoggedIn(Nick account) implements AccountAnswer {}

  /// SCRAM may go on.
  ///
  /// @param keys what is known of the password, or looks like it
  /// @param nonce fresh, of printable characters without a comma
  record ScramFound(ScramKeys keys, String nonce) implements AccountAnswer {}

  /// What was to be changed is changed, or was so before.
  record Changed() implements AccountAnswer {}

  /// What there is to know of an account.
  ///
  /// @param opened when
  /// @param certificates SHA-256 fingerprints, in hex, lower case, sorted
  record Described(Instant opened, List<String> certificates) implements AccountAnswer {}

  /// Nothing of it was done.
  record Refused(AccountRefusal why) implements AccountAnswer {}
}
