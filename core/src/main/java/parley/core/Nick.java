package parley.core;

/// A person's name as it is shown, and the folded key by which two names are the same.
///
/// Made only by [Names#nick] and, of what was kept, [CaseMapping#storedNick], so a `Nick` is always
/// valid. Equality is that of the key: `Alice` equals `ALICE`.
public final class Nick {
  private final String text;
  private final String key;

  Nick(String text, String key) {
    this.text = text;
    // Most names are their own key; sharing the object halves what a person's name costs.
    this.key = key.equals(text) ? text : key;
  }

  /// The name as its owner wrote it.
  public String text() {
    return text;
  }

  /// The folded form, for tables and comparisons; never shown.
  public String key() {
    return key;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Nick nick && nick.key.equals(key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
