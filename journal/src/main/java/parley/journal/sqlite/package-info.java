/// The journal in an SQLite database, `parley.db` in the data folder.
///
/// Start at [SqliteJournal] (what the hub calls). It hands everything to [Writer], which runs on a
/// thread of its own and is the only one to write: [Transaction] is one group commit, [RoomOrder]
/// says which room and place an event belongs to. [History] answers queries and [Checkpointer]
/// keeps the log short, each on a further thread with a connection of its own, as [SqliteMarkers];
/// [SqliteAccounts] and [SqliteMetadata] share what such a thread is, [DatabaseThread].
///
/// [Startup] opens: [FolderLock], [Schema], what is known from earlier runs. Figures, the schema
/// and what a power cut does: docs/journal.md.
@NullMarked
package parley.journal.sqlite;

import org.jspecify.annotations.NullMarked;
