/// The kept log of the chat, and what is read from it.
///
/// Start at [Journal]. `parley.journal.sqlite` keeps it in a file, `parley.journal.memory` only as
/// long as the server runs. Nothing outside assumes that an append succeeds, or at once. The
/// accounts are beside it, in an [AccountStore].
@NullMarked
package parley.journal;

import org.jspecify.annotations.NullMarked;
