/// The syntax of `join`: `JOIN:name`, `MESSAGE:text` and their answers.
///
/// Start at [JoinRequest] (client → server) and [JoinReply] (server → client).
@NullMarked
package parley.wire.join;

import org.jspecify.annotations.NullMarked;
