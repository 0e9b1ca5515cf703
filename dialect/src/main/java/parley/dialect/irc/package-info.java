/// The `irc` dialect: RFC 1459 and 2812 as Modern IRC describes them, and IRCv3.
///
/// Start at [IrcDialect] (one per server), then [IrcConversation] (one per connection: a line comes
/// in, a command's file answers). [IrcCommand] is the table of commands: the command `JOIN` is in
/// [Join], and so on; only `NICK`, `NAMES`, `TOPIC`, `LIST` and `METADATA` are in [NickCommand] and
/// so on, for the short names mean something else. Outwards: [IrcRenderer] (event → line, once for
/// all who share an [IrcVariant]) and [Reply] (line to one client). [Registration] is the time
/// before `001`, [Capability] what may be negotiated, [Isupport] what `005` promises.
///
/// Runs on the hub's thread. Contract: docs/dialects/irc.md.
@NullMarked
package parley.dialect.irc;

import org.jspecify.annotations.NullMarked;
