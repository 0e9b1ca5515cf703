/// What each wire language means: its lines become commands, events become its lines.
///
/// Start at [Dialect], one per language, which begins a [Conversation] for every connection. The
/// conversation speaks to the chat through its [Host] (the hub) and names a [Variant], which
/// renders events, once for everyone who sees them alike. All of it runs on the hub's thread.
/// Dialects do not know each other.
@NullMarked
package parley.dialect;

import org.jspecify.annotations.NullMarked;
