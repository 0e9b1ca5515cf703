package parley.dialect.account;

import org.jspecify.annotations.Nullable;
import parley.core.Nick;

/// What a connection asks of the accounts. None of it shows a secret as text.
public sealed interface AccountRequest {
  /// To be logged in: this is the password.
  record ByPassword(Nick account, String password) implements AccountRequest {
    @Override
    public String toString() {
      return "ByPassword[" + account.text() + "]";
    }
  }

  /// To be logged in: this is the certificate that the connection was made with.
  ///
  /// @param fingerprint SHA-256, in hex, lower case
  /// @param account which account it should be; null for whichever the certificate has
  record ByCertificate(String fingerprint, @Nullable Nick account) implements AccountRequest {}

  /// To begin SCRAM: what is known of the password. Answered also where there is no such account,
  /// so that nobody learns which there are.
  record FindScram(Nick account) implements AccountRequest {}

  /// To be logged in by a proof of SCRAM.
  ///
  /// @param keys as they were found
  /// @param exchange the messages that the proof is about
  /// @param proof what the client sent, in Base64
  record ByScram(Nick account, ScramKeys keys, String exchange, String proof)
      implements AccountRequest {
    @Override
    public String toString() {
      return "ByScram[" + account.text() + "]";
    }
  }

  /// To have another password. Whoever asks is logged in to the account.
  ///
  /// @param password the one until now, so that nobody changes it at a screen that was left alone
  /// @param wanted the one from now on
  record ChangePassword(Nick account, String password, String wanted) implements AccountRequest {
    @Override
    public String toString() {
      return "ChangePassword[" + account.text() + "]";
    }
  }

  /// That a certificate logs in to the account, or does so no more. Whoever asks is logged in to
  /// it.
  ///
  /// @param fingerprint SHA-256, in hex, lower case
  record ChangeCertificate(Nick account, String fingerprint, boolean wanted)
      implements AccountRequest {}

  /// To be told of an account. Whoever asks is logged in to it.
  record Describe(Nick account) implements AccountRequest {}

  /// To have an account, and be logged in to it.
  ///
  /// @param fingerprint of a certificate that shall log in to it too; null for none
  record Open(Nick account, String password, @Nullable String fingerprint)
      implements AccountRequest {
    @Override
    public String toString() {
      return "Open[" + account.text() + "]";
    }
  }
}
