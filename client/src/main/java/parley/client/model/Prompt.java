package parley.client.model;

/// What stands before the line being typed, and what becomes of that line.
public record Prompt(String text, Typing typing) {
  /// What a typed line is.
  public enum Typing {
    /// The answer to a question: it stays to be seen, and is not kept in the history.
    ANSWER,
    /// A line that stays to be seen where it was typed.
    SEEN,
    /// A line that vanishes when it is entered: what becomes of it is shown instead.
    TAKEN
  }
}
