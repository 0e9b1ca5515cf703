package parley.server.hub;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The connections that hear a room, grouped by how they see it.
final class Audience {
  private final List<Group> groups = new ArrayList<>(1);

  /// Connections that share a variant. An array and not a list, because fan-out walks it.
  static final class Group {
    final VariantLog variant;
    Connection[] members = new Connection[2];
    int size;

    Group(VariantLog variant) {
      this.variant = variant;
    }

    private void add(Connection connection) {
      if (size == members.length) {
        members = Arrays.copyOf(members, size * 2);
      }
      members[size++] = connection;
    }

    private boolean remove(Connection connection) {
      // From the end: who goes soonest came last.
      for (int i = size - 1; i >= 0; i--) {
        if (members[i] == connection) {
          members[i] = members[--size];
          // Unused places hold a member that is there anyway, so that none is kept alive.
          members[size] = members[0];
          return true;
        }
      }
      return false;
    }
  }

  List<Group> groups() {
    return groups;
  }

  boolean isEmpty() {
    return groups.isEmpty();
  }

  void add(Connection connection, VariantLog variant) {
    for (Group group : groups) {
      if (group.variant == variant) {
        group.add(connection);
        return;
      }
    }
    var group = new Group(variant);
    group.add(connection);
    groups.add(group);
  }

  void remove(Connection connection) {
    for (int i = 0; i < groups.size(); i++) {
      var group = groups.get(i);
      if (group.remove(connection)) {
        if (group.size == 0) {
          groups.remove(i);
        }
        return;
      }
    }
  }
}
