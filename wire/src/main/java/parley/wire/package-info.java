/// The syntax of every language: bytes to values and back, with no behaviour.
///
/// Inwards: [TelnetFilter] (bytes without telnet's own) → [LineFramer] (bytes to lines) → [Text]
/// (bytes of a line to a string) → a language's own parser (string to value), or straight to
/// [parley.wire.irc.IrcMessage]. Outwards: the value's `format()`, or [LineWriter] where bytes are
/// wanted. [FirstBytes] tells which [Language] a new connection speaks. What a peer gets wrong is a
/// value ([Malformed], [Missing]), never an exception. The language `echo` has no syntax: its bytes
/// are its messages.
@NullMarked
package parley.wire;

import org.jspecify.annotations.NullMarked;
