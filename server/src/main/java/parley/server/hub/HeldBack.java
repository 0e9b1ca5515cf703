package parley.server.hub;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The connections of which more arrived than may be looked at now, the one that waits longest
/// first.
final class HeldBack {
  private final Set<Connection> connections = new LinkedHashSet<>();

  void add(Connection connection) {
    connections.add(connection);
  }

  void remove(Connection connection) {
    connections.remove(connection);
  }

  int size() {
    return connections.size();
  }

  /// Lets those go on that may.
  void goOn() {
    if (!connections.isEmpty()) {
      for (Connection connection : List.copyOf(connections)) {
        if (connection.goOn()) {
          connections.remove(connection);
        }
      }
    }
  }

  /// Those that their own pace has held back for too long, without a pause.
  ///
  /// @param now the hub's steady time
  List<Connection> flooding(long now) {
    return connections.stream().filter(connection -> connection.isFlooding(now)).toList();
  }
}
