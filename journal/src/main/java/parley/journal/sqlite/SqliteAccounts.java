package parley.journal.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import parley.core.CaseMapping;
import parley.core.Nick;
import parley.journal.Account;
import parley.journal.AccountStore;
import parley.journal.JournalException;
import parley.journal.MarkerStore;
import parley.journal.MetadataStore;

/// The accounts in `parley.db`, on a thread of their own, and what is kept with them.
final class SqliteAccounts implements AccountStore {
  private static final int WAITING_MAX = 1000;
  private static final String COLUMNS = "id, name, password, scram, opened";
  private static final String BY_NAME = "SELECT " + COLUMNS + " FROM account WHERE folded = ?";
  private static final String BY_CERTIFICATE =
      "SELECT "
          + COLUMNS
          + " FROM account WHERE id = (SELECT account FROM certificate WHERE fingerprint = ?)"
          // Not one whose name is now that of an older account.
          + " AND instr(folded, ' ') = 0";

  private final CaseMapping casemapping;
  private final DatabaseThread thread;
  private final SqliteMarkers markers;
  private final SqliteMetadata metadata;

  SqliteAccounts(Connections connections, CaseMapping casemapping, Executor hub) {
    this.casemapping = casemapping;
    this.thread = new DatabaseThread(connections, Connections.Use.ACCOUNTS, WAITING_MAX, hub);
    this.markers = new SqliteMarkers(connections, casemapping, hub);
    this.metadata = new SqliteMetadata(connections, hub);
  }

  @Override
  public List<Nick> names() throws JournalException {
    return thread.await(this::names, "accounts");
  }

  @Override
  public void open(Account account, Opening outcome) {
    thread.work(
        database -> insert(database, account) ? outcome::opened : outcome::taken, outcome::failed);
  }

  @Override
  public void replace(Account account, Replacing outcome) {
    thread.work(
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
    thread.close();
  }

  private void find(String question, String key, Finding answer) {
    thread.work(
        database -> {
          var found = look(database, question, key);
          return () -> answer.found(found);
        },
        answer::failed);
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
                + " VALUES (?, ?, ?, ?, ?, 1) ON CONFLICT (folded) DO NOTHING")) {
      insertion.setString(1, account.name().text());
      insertion.setString(2, account.name().key());
      insertion.setString(3, account.password());
      insertion.setString(4, account.scram());
      insertion.setLong(5, account.opened().toEpochMilli());
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
}
