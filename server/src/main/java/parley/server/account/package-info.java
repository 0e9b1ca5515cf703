/// Accounts: passwords, and who may log in.
///
/// [PasswordHash] is Argon2id in its usual text form, for accounts and for operators.
@NullMarked
package parley.server.account;

import org.jspecify.annotations.NullMarked;
