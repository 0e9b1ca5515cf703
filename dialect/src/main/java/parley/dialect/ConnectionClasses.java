package parley.dialect;

import java.util.ArrayList;
import java.util.List;

/// All classes of connections.
///
/// @param usual for whom no other is
/// @param others the first one that fits is theirs
public record ConnectionClasses(ConnectionClass usual, List<ConnectionClass> others) {
  /// Copies what could change.
  public ConnectionClasses {
    others = List.copyOf(others);
  }

  /// One for everyone.
  public static ConnectionClasses of(ClassBounds bounds) {
    return new ConnectionClasses(ConnectionClass.usual(bounds), List.of());
  }

  /// Whether the same is meant for everyone.
  public boolean isUniform() {
    return others.isEmpty();
  }

  /// The class of someone.
  public ConnectionClass of(ClassCondition.Candidate who) {
    for (ConnectionClass kind : others) {
      if (kind.condition().holdsFor(who)) {
        return kind;
      }
    }
    return usual;
  }

  /// The class of someone of whom nothing is known but where they come from, so that those for
  /// which more counts are passed over.
  public ConnectionClass atTheDoor(String address, String listener) {
    for (ConnectionClass kind : others) {
      if (kind.condition().holdsAtTheDoor(address, listener)) {
        return kind;
      }
    }
    return usual;
  }

  /// All of them, the usual one last.
  public List<ConnectionClass> all() {
    var all = new ArrayList<>(others);
    all.add(usual);
    return all;
  }
}
