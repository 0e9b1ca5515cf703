package parley.journal;

import java.time.Instant;
import java.util.List;
import parley.core.Nick;

/// An account as it is kept. What is secret in it is never written to a log.
///
/// @param name what it is called, and which nick belongs to it
/// @param password how its password is recognised, see `parley.server.account.PasswordHash`
/// @param scram the same for SCRAM-SHA-256
/// @param opened when, to the millisecond
/// @param certificates SHA-256 fingerprints of certificates that log in to it: hex, lower case
public record Account(
    Nick name, String password, String scram, Instant opened, List<String> certificates) {
  /// Copies what could change.
  public Account {
    certificates = List.copyOf(certificates);
  }

  /// The same with another password.
  public Account withPassword(String changed, String changedScram) {
    return new Account(name, changed, changedScram, opened, certificates);
  }

  /// The same with other certificates.
  public Account withCertificates(List<String> changed) {
    return new Account(name, password, scram, opened, changed);
  }

  /// The name alone.
  @Override
  public String toString() {
    return "account " + name.text();
  }
}
