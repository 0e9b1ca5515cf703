package parley.journal.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import parley.core.CaseMapping;
import parley.core.KeptKind;
import parley.core.NewName;
import parley.core.RoomName;
import parley.core.Settings;

/// Which rooms were renamed when: what was set of other rooms before may still name the former
/// name.
final class NewNames {
  // The index over these is known by the number itself.
  private static final String ALL =
      "SELECT id, text FROM event WHERE kind = " + EventRow.number(KeptKind.NAME) + " ORDER BY id";

  private record Given(long event, NewName name) {}

  private final List<Given> given = new ArrayList<>();

  private NewNames() {}

  /// Reads them all.
  static NewNames of(Connection connection, CaseMapping casemapping) throws SQLException {
    var names = new NewNames();
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(ALL)) {
      while (row.next()) {
        names.given.add(new Given(row.getLong(1), EventRow.name(row.getString(2), casemapping)));
      }
    }
    return names;
  }

  /// Settings that were made by an event, as they are by now.
  Settings since(long event, Settings settings) {
    var first = settings.forward();
    if (first == null) {
      return settings;
    }
    RoomName now = first;
    for (Given each : given) {
      if (each.event > event && each.name.from().equals(now)) {
        now = each.name.to();
      }
    }
    return settings.forwardedTo(now);
  }
}
