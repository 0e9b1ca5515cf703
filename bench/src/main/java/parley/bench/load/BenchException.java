package parley.bench.load;

/// The run could not be completed. The message is one line for the person who started it.
public final class BenchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String message;

  /// With a message, such as `connection refused by 127.0.0.1:6667`.
  public BenchException(String message) {
    super(message);
    this.message = message;
  }

  @Override
  public String getMessage() {
    return message;
  }
}
