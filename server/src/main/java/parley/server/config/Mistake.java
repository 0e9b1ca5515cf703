package parley.server.config;

/// Something in the configuration that is not as it must be.
///
/// @param place where: `parley.toml:3:7`, `--set`, `--listen`
/// @param key which key, or what stands in its place; empty where it is not about one
/// @param problem what was found, and what is allowed
public record Mistake(String place, String key, String problem) {
  static Mistake notAllowed(String place, String key, String found, String allowed) {
    return new Mistake(place, key, "found " + found + "; allowed: " + allowed);
  }

  /// All of it in one line.
  public String text() {
    return key.isEmpty() ? place + ": " + problem : place + ": " + shownKey() + ": " + problem;
  }

  // A key of letters, digits, dots and dashes as it is; any other in quotes and escaped.
  private String shownKey() {
    return key.matches("[\\w.-]{1,60}") ? key : Quoted.found(key);
  }
}
