/// The syntax of `plain`: bare lines, `Name: text`, and slash commands.
///
/// Start at [PlainRequest] (client → server) and [PlainReply] (server → client). [NamePrefix] is
/// the `Name: ` that a line may begin with; what it means is for the dialect to say.
@NullMarked
package parley.wire.plain;

import org.jspecify.annotations.NullMarked;
