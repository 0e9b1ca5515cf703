package parley.dialect.account;

/// Why an [AccountRequest] was not granted. Each dialect says it in its own words.
public enum AccountRefusal {
  /// No such account, another password, a certificate of nobody: which of them is not told.
  WRONG,
  /// Too many attempts failed, on this connection or from this address.
  TRIED_TOO_OFTEN,
  /// Too much waits to be checked at present.
  BUSY,
  /// Accounts cannot be read or kept at present.
  NOT_KEPT,
  /// The account exists, or someone has its name as their nick.
  NAME_TAKEN,
  /// The password is shorter than it must be.
  PASSWORD_TOO_SHORT,
  /// The password is longer than it may be, or has characters that it may not have.
  PASSWORD_UNFIT,
  /// Accounts are not opened here.
  CLOSED,
  /// Too many accounts were opened from this address.
  OPENED_TOO_OFTEN,
  /// The certificate logs in to another account.
  CERTIFICATE_TAKEN,
  /// As many certificates as there may be log in to the account.
  TOO_MANY_CERTIFICATES
}
