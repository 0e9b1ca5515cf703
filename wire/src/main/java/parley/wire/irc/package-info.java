/// The syntax of `irc`: one message form for both directions.
///
/// Start at [IrcMessage]: parse, build, format (Modern IRC, RFC 1459 §2.3, IRCv3 message-tags).
/// [IrcLine] is what a line can be, [IrcLimits] how long it may be, [Numeric] the numbers of the
/// replies, [Source] who a message is from. What commands mean is the dialect's.
@NullMarked
package parley.wire.irc;

import org.jspecify.annotations.NullMarked;
