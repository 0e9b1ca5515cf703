/// Accounts: passwords, and who may log in.
///
/// [AccountService] is what the hub asks: it looks accounts up in the journal's store, and has
/// passwords hashed by [HashWorkers], on threads of their own. [PasswordHash] is Argon2id in its
/// usual text form, for accounts and for operators; [parley.server.hub.AddressLimit] bounds
/// guessing.
@NullMarked
package parley.server.account;

import org.jspecify.annotations.NullMarked;
