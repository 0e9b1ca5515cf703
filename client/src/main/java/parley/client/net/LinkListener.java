package parley.client.net;

import org.jspecify.annotations.Nullable;

/// What a [Link] has to tell, on a thread of its own: first `opened` (or only `closed`), then
/// lines, and `closed` as the last.
public interface LinkListener {
  /// The server is reached. A `note` is something that a person should know about how, such as a
  /// certificate that was seen for the first time.
  void opened(@Nullable String note);

  /// A line from the server, without its terminator.
  void received(String line);

  /// A line from the server that was too long and is lost.
  void overlong();

  /// Lines may be sent again after [Link#isFull()].
  void drained();

  /// The connection has ended, or could not be made. Null where the server closed it in order; else
  /// the reason in words for a person.
  void closed(@Nullable String problem);
}
