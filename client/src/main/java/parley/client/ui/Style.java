package parley.client.ui;

/// How a piece of text looks. Meaning only: colours are chosen by [Painter].
public sealed interface Style {
  /// Styles that mean one thing.
  enum Role implements Style {
    /// What people say.
    PLAIN,
    /// Times, marks, arrivals: there, but not in the way.
    QUIET,
    /// What is for oneself.
    STRONG,
    /// What the client says.
    CLIENT,
    /// What failed.
    PROBLEM,
    /// The status line.
    STATUS,
    /// What asks for attention in the status line.
    STATUS_ALERT
  }

  /// A person's name, in one of [#HUES] colours that depends on the name alone.
  record Nick(int hue) implements Style {
    /// How many colours names have.
    public static final int HUES = 12;
  }

  /// The style of a person's name. Case does not matter, and neither does the machine.
  static Style nick(String nick) {
    int hash = 0;
    for (int i = 0; i < nick.length(); i++) {
      hash = hash * 31 + Character.toLowerCase(nick.charAt(i));
    }
    // The low bits of names that differ in one letter are too much alike.
    return new Nick(Math.floorMod(hash ^ (hash >>> 15), Nick.HUES));
  }
}
