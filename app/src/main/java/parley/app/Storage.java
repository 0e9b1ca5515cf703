package parley.app;

import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.journal.AccountStore;
import parley.journal.BanStore;
import parley.journal.Journal;
import parley.journal.Trouble;
import parley.journal.memory.MemoryAccounts;
import parley.journal.memory.MemoryBans;
import parley.journal.memory.MemoryJournal;
import parley.journal.sqlite.Durability;
import parley.journal.sqlite.SqliteJournal;
import parley.journal.sqlite.SqliteSettings;
import parley.server.config.Configuration;

/// What outlives a connection: the log, the accounts and the bans, in one place.
record Storage(Journal journal, AccountStore accounts, BanStore bans) {
  private static final Logger LOG = LoggerFactory.getLogger(Storage.class);
  private static final int EPHEMERAL_EVENTS_PER_ROOM = 1000;
  private static final long EPHEMERAL_BYTES = 64 << 20;
  private static final int EPHEMERAL_ACCOUNTS = 10_000;

  /// Begins to open what is configured.
  ///
  /// @param hub leads to the hub's thread
  static Storage open(Configuration configuration, Executor hub) {
    var settings = configuration.journal();
    if (settings.ephemeral()) {
      return new Storage(
          new MemoryJournal(EPHEMERAL_EVENTS_PER_ROOM, EPHEMERAL_BYTES, hub),
          new MemoryAccounts(EPHEMERAL_ACCOUNTS, hub),
          new MemoryBans());
    }
    var durability =
        switch (settings.durability()) {
          case FSYNC -> Durability.FSYNC;
          case OS -> Durability.OS;
          case NONE -> Durability.NONE;
        };
    var journal =
        SqliteJournal.open(
            new SqliteSettings(
                settings.directory(),
                durability,
                SqliteSettings.QUEUE_BYTES,
                configuration.rules().names().casemapping()),
            hub,
            new LoggedTrouble());
    return new Storage(journal, journal.accounts(), journal.bans());
  }

  private static final class LoggedTrouble implements Trouble {
    @Override
    public void began(String reason) {
      LOG.warn("journal=failing messages=refused reason=\"{}\"", reason);
    }

    @Override
    public void ended() {
      LOG.warn("journal=working messages=accepted");
    }
  }
}
