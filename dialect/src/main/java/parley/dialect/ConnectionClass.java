package parley.dialect;

/// Connections for which the same bounds hold, as configured: `[[class]]`.
///
/// @param name what operators see of it
/// @param condition who is in it
/// @param bounds what holds for them
public record ConnectionClass(String name, ClassCondition condition, ClassBounds bounds) {
  /// The name of the class of all who are in no other.
  public static final String USUAL_NAME = "default";

  /// The class of all who are in no other.
  public static ConnectionClass usual(ClassBounds bounds) {
    return new ConnectionClass(USUAL_NAME, ClassCondition.NONE, bounds);
  }

  /// A class, and how much it is used.
  ///
  /// @param connections how many are in it
  public record Use(ConnectionClass kind, int connections) {}
}
