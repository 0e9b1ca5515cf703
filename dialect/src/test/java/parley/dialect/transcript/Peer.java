package parley.dialect.transcript;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A client's end of one connection.
public interface Peer {
  /// Sends bytes as they are.
  void send(byte[] bytes);

  /// Closes the connection.
  void disconnect();

  /// The next line from the server, without its end; waits for it where lines take time. Null where
  /// none comes.
  @Nullable String next();

  /// All lines that have come and were not taken, in order; they are taken.
  List<String> rest();

  /// Whether the server has closed the connection; waits for it where that takes time and
  /// `expected` is set.
  boolean isClosed(boolean expected);
}
