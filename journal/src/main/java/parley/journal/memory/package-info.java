/// A journal that forgets: for servers that keep nothing on disk, and for tests.
///
/// Start at [MemoryJournal].
@NullMarked
package parley.journal.memory;

import org.jspecify.annotations.NullMarked;
