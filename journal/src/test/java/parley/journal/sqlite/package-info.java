/// Tests of the journal in SQLite: reopening, crashes, failing disks, damaged folders.
///
/// [FlakyDisk] lets connections fail. [JournalLoad] is no test but measures, by hand.
@NullMarked
package parley.journal.sqlite;

import org.jspecify.annotations.NullMarked;
