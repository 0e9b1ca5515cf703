/// The `login` dialect: LOGIN, MSG, WHO, DM, PING, LOGOUT, QUIT.
///
/// Start at [LoginDialect]. [LoginConversation] turns lines into commands, [LoginVariant] events
/// into lines, [LoginErrors] refusals into `ERR` codes. Contract: docs/dialects/login.md.
@NullMarked
package parley.dialect.login;

import org.jspecify.annotations.NullMarked;
