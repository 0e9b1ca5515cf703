/// The `join` dialect: `JOIN:`, `MESSAGE:`, `PRIVATE:`, `JOIN_ROOM:`, LIST_USERS, QUIT.
///
/// Start at [JoinDialect]. [JoinConversation] turns lines into commands (entering a room fetches
/// its history first), [JoinVariant] turns events into lines, [JoinErrors] refusals into `ERROR:`
/// codes. Contract: docs/dialects/join.md.
@NullMarked
package parley.dialect.join;

import org.jspecify.annotations.NullMarked;
