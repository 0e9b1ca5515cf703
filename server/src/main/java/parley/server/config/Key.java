package parley.server.config;

/// One thing that can be configured.
///
/// @param name section and name, as in `limits.line-bytes`
/// @param kind what it may hold
/// @param fallback what it holds where nothing is said
/// @param meaning one sentence, for the reference
record Key<T>(String name, Kind<T> kind, T fallback, String meaning) {
  /// The part of the name before the dot.
  String section() {
    return name.substring(0, name.indexOf('.'));
  }

  /// The part of the name after the dot.
  String lastName() {
    return name.substring(name.indexOf('.') + 1);
  }

  /// The default in TOML's notation.
  String fallbackText() {
    return kind.format(fallback);
  }
}
