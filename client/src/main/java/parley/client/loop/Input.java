package parley.client.loop;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import parley.client.ui.Completion;

/// Something that happened. What comes from a connection carries its number, since it may come
/// after that connection was given up.
sealed interface Input {
  /// A line was typed.
  record Typed(String line) implements Input {}

  /// No more lines will be typed.
  record TypingEnded() implements Input {}

  /// Ctrl-C on an empty line.
  record Interrupted() implements Input {}

  /// Tab was pressed: what fits the line up to the cursor?
  record CompletionWanted(String before, CompletableFuture<List<Completion.Offer>> offers)
      implements Input {}

  /// The connection is made.
  record Opened(int connection, @Nullable String note) implements Input {}

  /// A line from the server.
  record Received(int connection, String line) implements Input {}

  /// A line from the server was too long.
  record Overlong(int connection) implements Input {}

  /// More can be sent.
  record Drained(int connection) implements Input {}

  /// The connection has ended, or could not be made.
  record Closed(int connection, @Nullable String problem) implements Input {}

  /// About a second has passed.
  record Tick() implements Input {}
}
