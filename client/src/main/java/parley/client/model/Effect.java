package parley.client.model;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a [Conversation] wants to be done.
public sealed interface Effect {
  /// Send a line to the server.
  record Send(String line) implements Effect {}

  /// Show something.
  record Show(Event event) implements Effect {}

  /// The server has taken us: from now on a lost connection is made again.
  record Established() implements Effect {}

  /// Send no more, and end when the server has closed the connection, or when nothing came from it
  /// for `patience`. `unconfirmed` is the problem in the latter case, null where it is none.
  record Leave(Duration patience, @Nullable String unconfirmed, List<Event> farewell)
      implements Effect {
    /// Copies the list.
    public Leave {
      farewell = List.copyOf(farewell);
    }

    /// Leaving as a person does, who does not wait for long.
    public static Leave now(Event... farewell) {
      return new Leave(Duration.ofSeconds(2), null, List.of(farewell));
    }

    /// Leaving after the last line of a pipe, which must have been delivered. A server may take its
    /// time for each of the `lines` that it has not confirmed.
    public static Leave delivered(int lines, Event... farewell) {
      return new Leave(
          Duration.ofSeconds(30L + lines),
          "the server did not confirm that everything was delivered",
          List.of(farewell));
    }
  }

  /// End now and unsuccessfully, for this reason.
  record Fail(String reason) implements Effect {}

  /// Give this connection up as lost, for this reason.
  record Drop(String reason) implements Effect {}

  /// Go on with another conversation: over a new connection, or (not `anew`) over this one.
  record Become(Conversation next, boolean anew) implements Effect {}
}
