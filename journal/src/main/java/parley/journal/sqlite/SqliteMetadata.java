package parley.journal.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import parley.core.Metadata;
import parley.core.MetadataKey;
import parley.core.Nick;
import parley.journal.MetadataStore;

/// What is kept with accounts in `parley.db`, on a thread of its own.
final class SqliteMetadata implements MetadataStore {
  private static final int WAITING_MAX = 10_000;

  private static final String FIND =
      "SELECT key, value FROM account_metadata JOIN account ON account.id = account"
          + " WHERE folded = ?";

  private static final String FORGET =
      "DELETE FROM account_metadata WHERE key = ?"
          + " AND account = (SELECT id FROM account WHERE folded = ?)";

  private static final String KEEP =
      "INSERT OR REPLACE INTO account_metadata (account, key, value) SELECT id, ?, ? FROM account"
          + " WHERE folded = ? AND (SELECT count(*) FROM account_metadata AS other WHERE"
          + " other.account = account.id AND other.key <> ?) < "
          + KEYS_MAX;

  private final DatabaseThread thread;

  SqliteMetadata(Connections connections, Executor hub) {
    this.thread = new DatabaseThread(connections, Connections.Use.METADATA, WAITING_MAX, hub);
  }

  @Override
  public void find(Nick account, Finding answer) {
    thread.work(
        database -> {
          var found = look(database, account);
          return () -> answer.found(found);
        },
        answer::failed);
  }

  @Override
  public void keep(Nick account, MetadataKey key, @Nullable String value, Consumer<String> failed) {
    thread.work(
        database -> {
          if (value == null) {
            forget(database, account, key);
          } else {
            insert(database, account, key, value);
          }
          return () -> {};
        },
        failed);
  }

  /// Does what was asked, then closes the connection.
  void close() throws InterruptedException {
    thread.close();
  }

  private static Metadata look(Connection database, Nick account) throws SQLException {
    var found = new TreeMap<MetadataKey, String>();
    try (var asked = database.prepareStatement(FIND)) {
      asked.setString(1, account.key());
      try (var row = asked.executeQuery()) {
        while (row.next()) {
          var key = MetadataKey.of(row.getString(1));
          if (key != null) {
            found.put(key, row.getString(2));
          }
        }
      }
    }
    return new Metadata(found);
  }

  private static void insert(Connection database, Nick account, MetadataKey key, String value)
      throws SQLException {
    try (var insertion = database.prepareStatement(KEEP)) {
      insertion.setString(1, key.text());
      insertion.setString(2, value);
      insertion.setString(3, account.key());
      insertion.setString(4, key.text());
      insertion.executeUpdate();
    }
  }

  private static void forget(Connection database, Nick account, MetadataKey key)
      throws SQLException {
    try (var deletion = database.prepareStatement(FORGET)) {
      deletion.setString(1, key.text());
      deletion.setString(2, account.key());
      deletion.executeUpdate();
    }
  }
}
