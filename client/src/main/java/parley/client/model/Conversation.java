package parley.client.model;

import java.util.List;
import parley.client.model.TypedLine.Blank;
import parley.client.model.TypedLine.Quit;

/// One wire language as a client speaks it, over one connection after the other.
///
/// Every method runs on the client's loop and returns what is to be done, in order.
public interface Conversation {
  /// Whether the connection can be made: not while a name is missing that must come first.
  default boolean dialable() {
    return true;
  }

  /// The connection is there.
  List<Effect> opened();

  /// A line came from the server.
  List<Effect> received(String line);

  /// A line was typed while connected, or while [#dialable()] is false.
  List<Effect> typed(String line);

  /// A line was typed while there is no connection.
  default List<Effect> typedOffline(String line) {
    TypedLine typed = TypedLine.parse(line);
    if (typed instanceof Quit) {
      return leave();
    }
    String problem = "Not connected: that was not sent. The Up key brings it back.";
    return typed instanceof Blank
        ? List.of()
        : List.of(new Effect.Show(new Event.Problem(problem)));
  }

  /// The person wants to go.
  List<Effect> leave();

  /// The pipe is at its end: leave once all was delivered.
  List<Effect> finish();

  /// The connection was lost.
  default List<Effect> lost() {
    return List.of();
  }

  /// About a second has passed while connected.
  default List<Effect> tick() {
    return List.of();
  }

  /// Whether another line may be typed now. In a pipe it decides when to read on.
  boolean ready();

  /// What stands before the line being typed.
  Prompt prompt();

  /// Who one is and where.
  default Standing standing() {
    return Standing.NONE;
  }

  /// What may be completed.
  Vocabulary vocabulary();
}
