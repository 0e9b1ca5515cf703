package parley.client.net;

/// One connection to a server, line by line.
///
/// No method blocks or throws; what happens is told to the link's [LinkListener].
public interface Link {
  /// Sends a line, to which `\n` is added: a language that ends its lines in `\r\n` gives the `\r`
  /// with the line. Lines leave in the order of the calls.
  void send(String line);

  /// Says that nothing more will be sent: once everything is written, this half of the connection
  /// is closed, and what the server still has to say is received.
  void finish();

  /// Whether so much waits to be written that no more should be added before
  /// [LinkListener#drained()].
  boolean isFull();

  /// Ends the connection at once. The listener hears nothing after it but perhaps `closed`.
  void close();
}
