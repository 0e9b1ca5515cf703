package parley.server.listen;

/// The server cannot start. The message is one line for the operator: what is wrong, and how to
/// mend it.
public final class StartException extends Exception {
  private static final long serialVersionUID = 1L;

  /// @param oneLine for the operator
  public StartException(String oneLine) {
    super(oneLine);
  }

  /// @param oneLine for the operator
  /// @param cause for debugging
  public StartException(String oneLine, Throwable cause) {
    super(oneLine, cause);
  }
}
