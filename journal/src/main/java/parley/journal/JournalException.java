package parley.journal;

/// The journal cannot be opened. The message is one line for the operator: what is wrong, and how
/// to mend it.
public final class JournalException extends Exception {
  private static final long serialVersionUID = 1;

  /// @param message what is wrong and how to mend it, one line
  public JournalException(String message) {
    super(message);
  }

  /// @param message what is wrong and how to mend it, one line
  /// @param cause what the storage said
  public JournalException(String message, Throwable cause) {
    super(message, cause);
  }
}
