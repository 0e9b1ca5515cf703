/// What every journal must do, and what its tests work with.
///
/// Start at [JournalContract]; [Talk] makes events by really chatting, [TestHub] is the thread.
@NullMarked
package parley.journal;

import org.jspecify.annotations.NullMarked;
