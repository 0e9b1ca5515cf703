/// The client's side of `irc`, for Parley and any other IRC server.
///
/// Start at [IrcConversation]: a message goes by its command to [Registration], [Presence],
/// [Speech], [Replies] or [Heartbeat]; what is typed goes to [IrcCommands]. They share the
/// [IrcDesk]: the [IrcState], and what is to be done. [SniffingConversation] is IRC until the
/// server turns out not to know it, [NameQuestion] comes before both.
@NullMarked
package parley.client.irc;

import org.jspecify.annotations.NullMarked;
