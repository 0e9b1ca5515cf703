package parley.dialect;

import parley.core.Event;
import parley.core.Refusal;
import parley.wire.Malformed;

/// One connection that speaks a dialect. Everything is called on the hub's thread.
public interface Conversation {
  /// Called once, first: the place for a greeting.
  void opened();

  /// A line arrived, without its end.
  ///
  /// @param bytes valid during the call only
  /// @param from first byte
  /// @param to behind the last
  void line(byte[] bytes, int from, int to);

  /// Something arrived that is no line, such as one that is too long. The rest of it is skipped.
  void malformed(Malformed what);

  /// How events are rendered for this connection now. Whenever that changes (a capability was
  /// negotiated), the conversation calls [Host#variantChanged].
  Variant variant();

  /// Something that this session's own person did or underwent, from this or another of their
  /// sessions; comes instead of the variant's rendering, before [Host#perform] returns. Private
  /// messages that one sends to oneself come both ways.
  void mine(Event event);

  /// Someone of whom this session asked to be told ([Host#monitors]) came, left, or changed; comes
  /// besides what it is told as a member of the same room. When it is told of who left, they are
  /// gone.
  default void monitored(Event event) {}

  /// Whether it shows for each line which room it belongs to, so that it can share its person with
  /// another session, which enters rooms of its own accord.
  default boolean tellsRoomsApart() {
    return false;
  }

  /// Other bounds hold for the connection from now on, see [Host#connectionClass].
  ///
  /// @param before the class that it was in
  default void classChanged(ConnectionClass before) {}

  /// What the server offers may be something else from now on: it was configured anew, or other
  /// things can be done with accounts ([Host#accountTerms]).
  default void offerChanged() {}

  /// Whether this session asked to be told of such a change. Asked of everyone whom it might
  /// concern: it must cost little.
  default boolean asksFor(Event.Described event) {
    return false;
  }

  /// A kept event of this session was decided, but the journal then refused it; its lines were not
  /// sent to anyone.
  void undone(Event.Kept event, Refusal refusal);

  /// The time set with [Host#deadline] has come.
  void deadlinePassed();

  /// The server ends the connection: the place for a last line. The transport closes after it.
  ///
  /// @param reason why, for the peer
  void ending(Farewell reason);
}
