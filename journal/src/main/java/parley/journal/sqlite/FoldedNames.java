package parley.journal.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.core.CaseMapping;

/// The keys under which rooms and accounts are found, as they are with the casemapping of this run.
///
/// Names are kept as they were written, so keys can be made anew. Two rooms (or accounts) may have
/// become one by that: then the older one is found, and the younger one, which keeps all that it
/// has, is hidden behind a key that no name has, until another casemapping tells them apart again.
final class FoldedNames {
  private FoldedNames() {}

  /// Makes the keys anew, where they differ.
  ///
  /// @return what is hidden: the table and the name
  static List<String> bringUpToDate(Connection connection, CaseMapping casemapping)
      throws SQLException {
    var hidden = new ArrayList<String>();
    for (String table : List.of("room", "account")) {
      bringUpToDate(connection, table, casemapping, hidden);
    }
    return List.copyOf(hidden);
  }

  private static void bringUpToDate(
      Connection connection, String table, CaseMapping casemapping, List<String> hidden)
      throws SQLException {
    Map<Long, String> changed = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery("SELECT id, name, folded FROM " + table + " ORDER BY id")) {
      while (row.next()) {
        long id = row.getLong(1);
        var key = casemapping.fold(row.getString(2));
        if (!taken.add(key)) {
          hidden.add(table + " " + row.getString(2));
          key = key + " " + id;
        }
        if (!key.equals(row.getString(3))) {
          changed.put(id, key);
        }
      }
    }
    if (!changed.isEmpty()) {
      write(connection, table, changed);
    }
  }

  /// Whether this is the key of something hidden.
  static boolean isHidden(String key) {
    return key.indexOf(' ') >= 0;
  }

  private static void write(Connection connection, String table, Map<Long, String> keys)
      throws SQLException {
    try (var statement = connection.createStatement();
        var update =
            connection.prepareStatement("UPDATE " + table + " SET folded = ? WHERE id = ?")) {
      statement.execute("BEGIN IMMEDIATE");
      // First out of each other's way: one room's new key may be another's old one.
      for (long id : keys.keySet()) {
        set(update, id, " " + id);
      }
      for (var entry : keys.entrySet()) {
        set(update, entry.getKey(), entry.getValue());
      }
      statement.execute("COMMIT");
    }
  }

  private static void set(PreparedStatement update, long id, String key) throws SQLException {
    update.setString(1, key);
    update.setLong(2, id);
    update.executeUpdate();
  }
}
