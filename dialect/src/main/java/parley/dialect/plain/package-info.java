/// The `plain` dialect: bare lines and slash commands, for telnet and nc.
///
/// Start at [PlainDialect]. [PlainConversation] hears lines and hands each command to who carries
/// it out: [Naming], [Speaking], [Moving], [Looking], [Help]. They share a [PlainSession]: the
/// room, and how to answer. [PlainVariant] turns events into lines, [Words] refusals into
/// sentences. Contract: docs/dialects/plain.md.
@NullMarked
package parley.dialect.plain;

import org.jspecify.annotations.NullMarked;
