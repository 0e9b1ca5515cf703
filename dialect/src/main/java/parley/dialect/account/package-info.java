/// Accounts, as conversations see them: what can be asked of them and answered.
///
/// A conversation gives an [AccountRequest] to its host, and later gets an [AccountAnswer]. Which
/// accounts there are, and how passwords are checked, is the server's. [ScramKeys] is what SCRAM
/// needs of a password.
@NullMarked
package parley.dialect.account;

import org.jspecify.annotations.NullMarked;
