/// The syntax of `login`: LOGIN, MSG, WHO, DM, PING, LOGOUT, QUIT.
///
/// Start at [LoginRequest] (client → server) and [LoginReply] (server → client).
@NullMarked
package parley.wire.login;

import org.jspecify.annotations.NullMarked;
