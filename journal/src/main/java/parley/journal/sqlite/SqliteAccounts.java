package parley.journal.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import parley.core.CaseMapping;
import parley.core.Nick;
import parley.journal.Account;
import parley.journal.AccountStore;
import parley.journal.JournalException;
import parley.journal.MarkerStore;
import parley.journal.MetadataStore;

/// The accounts in `parley.db`, on a thread and a connection of their own. After any failure the
/// connection is closed, which rolls back, and the next request opens another.
final class SqliteAccounts implements AccountStore {
  private static final int WAITING_MAX = 1000;
  private static final String COLUMNS = "id, name, password, scram, opened, verified";
  private static final String BY_NAME = "SELECT " + COLUMNS + " FROM account WHERE folded = ?";
  private static final String BY_CERTIFICATE =
      "SELECT "
          + COLUMNS
          + " FROM account WHERE id = (SELECT account FROM certificate WHERE fingerprint = ?)"
          // Not one whose name is now that of an older account.
          + " AND instr(folded, ' ') = 0";

  private final Connections connections;
  private final CaseMapping casemapping;
  private final Executor hub;
  private final ExecutorService thread = Threads.single("parley-accounts", WAITING_MAX);
  private final SqliteMarkers markers;
  private final SqliteMetadata metadata;
  private @Nullable Connection connection;

  SqliteAccounts(Connections connections, CaseMapping casemapping, Executor hub) {
    this.casemapping = casemapping;
    this.connections = connections;
    this.hub = hub;
    this.markers = new SqliteMarkers(connections, casemapping, hub);
    this.metadata = new SqliteMetadata(connections, hub);
  }

  /// Something to do with the database, on the own thread.
  private interface Work {
    /// Returns what to tell.
    Runnable done(Connection database) throws SQLException;
  }

  @Override
  public List<Nick> names() throws JournalException {
    try {
      return thread.submit(() -> names(database())).get();
    } catch (ExecutionException failure) {
      var reason =
          failure.getCause() instanceof SQLException known ? Reason.of(known) : failure.toString();
      throw new JournalException("the accounts cannot be read: " + reason, failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new JournalException("the accounts could not be read in time", stopped);
    }
  }

  @Override
  public void open(Account account, Opening outcome) {
    work(database -> insert(database, account) ? outcome::opened : outcome::taken, outcome::failed);
  }

  @Override
  public void replace(Account account, Replacing outcome) {
    work(
        database -> {
          update(database, account);
          return outcome::replaced;
        },
        outcome::failed);
  }

  @Override
  public void find(Nick name, Finding answer) {
    find(BY_NAME, name.key(), answer);
  }

  @Override
  public void findByCertificate(String fingerprint, Finding answer) {
    find(BY_CERTIFICATE, fingerprint, answer);
  }

  @Override
  public MarkerStore markers() {
    return markers;
  }

  @Override
  public MetadataStore metadata() {
    return metadata;
  }

  /// Does what was asked, then closes the connections.
  void close() throws InterruptedException {
    markers.close();
    metadata.close();
    thread.shutdown();
    if (thread.awaitTermination(2, TimeUnit.SECONDS)) {
      drop();
    }
  }

  private void find(String question, String key, Finding answer) {
    work(
        database -> {
          var found = look(database, question, key);
          return () -> answer.found(found);
        },
        answer::failed);
  }

  private void work(Work work, Consumer<String> failed) {
    try {
      thread.execute(() -> Telling.tell(hub, result(work, failed)));
    } catch (RejectedExecutionException full) {
      var reason = thread.isShutdown() ? "the journal is closed" : WAITING_MAX + " requests wait";
      Telling.tell(hub, () -> failed.accept(reason));
    }
  }

  private Runnable result(Work work, Consumer<String> failed) {
    try {
      return work.done(database());
    } catch (SQLException failure) {
      drop();
      return () -> failed.accept(Reason.of(failure));
    } catch (RuntimeException bug) {
      drop();
      return () -> failed.accept("a bug: " + bug.getClass().getName());
    }
  }

  private List<Nick> names(Connection database) throws SQLException {
    var names = new ArrayList<Nick>();
    try (var statement = database.createStatement();
        var row =
            statement.executeQuery(
                "SELECT name FROM account WHERE instr(folded, ' ') = 0 ORDER BY id")) {
      while (row.next()) {
        names.add(casemapping.storedNick(row.getString(1)));
      }
    }
    return List.copyOf(names);
  }

  /// False where there is an account of that name.
  private static boolean insert(Connection database, Account account) throws SQLException {
    try (var statement = database.createStatement()) {
      // The journal writes too: whoever begins waits until the other has done.
      statement.execute("BEGIN IMMEDIATE");
      boolean fresh = insertAccount(database, account);
      if (fresh) {
        insertCertificates(database, account);
      }
      statement.execute("COMMIT");
      return fresh;
    }
  }

  private static void update(Connection database, Account account) throws SQLException {
    try (var statement = database.createStatement();
        var update =
            database.prepareStatement(
                "UPDATE account SET password = ?, scram = ? WHERE folded = ?");
        var deletion =
            database.prepareStatement(
                "DELETE FROM certificate"
                    + " WHERE account = (SELECT id FROM account WHERE folded = ?)")) {
      statement.execute("BEGIN IMMEDIATE");
      update.setString(1, account.password());
      update.setString(2, account.scram());
      update.setString(3, account.name().key());
      deletion.setString(1, account.name().key());
      if (update.executeUpdate() == 1) {
        deletion.executeUpdate();
        insertCertificates(database, account);
      }
      statement.execute("COMMIT");
    }
  }

  private static boolean insertAccount(Connection database, Account account) throws SQLException {
    try (var insertion =
        database.prepareStatement(
            "INSERT INTO account (name, folded, password, scram, opened, verified)"
                + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (folded) DO NOTHING")) {
      insertion.setString(1, account.name().text());
      insertion.setString(2, account.name().key());
      insertion.setString(3, account.password());
      insertion.setString(4, account.scram());
      insertion.setLong(5, account.opened().toEpochMilli());
      insertion.setBoolean(6, account.verified());
      return insertion.executeUpdate() == 1;
    }
  }

  private static void insertCertificates(Connection database, Account account) throws SQLException {
    try (var insertion =
        database.prepareStatement(
            "INSERT INTO certificate (fingerprint, account)"
                + " VALUES (?, (SELECT id FROM account WHERE folded = ?))"
                + " ON CONFLICT (fingerprint) DO NOTHING")) {
      for (String fingerprint : account.certificates()) {
        insertion.setString(1, fingerprint);
        insertion.setString(2, account.name().key());
        insertion.executeUpdate();
      }
    }
  }

  private @Nullable Account look(Connection database, String question, String key)
      throws SQLException {
    try (var asked = database.prepareStatement(question)) {
      asked.setString(1, key);
      try (var row = asked.executeQuery()) {
        return row.next() ? account(database, row) : null;
      }
    }
  }

  private Account account(Connection database, ResultSet row) throws SQLException {
    return new Account(
        casemapping.storedNick(row.getString("name")),
        row.getString("password"),
        row.getString("scram"),
        Instant.ofEpochMilli(row.getLong("opened")),
        row.getBoolean("verified"),
        certificates(database, row.getLong("id")));
  }

  private static List<String> certificates(Connection database, long account) throws SQLException {
    var certificates = new ArrayList<String>();
    try (var asked =
        database.prepareStatement(
            "SELECT fingerprint FROM certificate WHERE account = ? ORDER BY fingerprint")) {
      asked.setLong(1, account);
      try (var row = asked.executeQuery()) {
        while (row.next()) {
          certificates.add(row.getString(1));
        }
      }
    }
    return certificates;
  }

  private Connection database() throws SQLException {
    if (connection == null) {
      connection = connections.open(Connections.Use.ACCOUNTS);
    }
    return connection;
  }

  private void drop() {
    Startup.closeQuietly(connection);
    connection = null;
  }
}
