package parley.core;

/// How many may come in within how long.
///
/// @param joins at least 1
/// @param seconds at least 1
public record Throttle(int joins, int seconds) {
  /// Neither is ever more than this.
  public static final int MAX = 99_999;
}
