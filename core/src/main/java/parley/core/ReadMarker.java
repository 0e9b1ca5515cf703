package parley.core;

/// How far someone has read a conversation.
public final class ReadMarker {
  private ReadMarker() {}

  /// A conversation.
  public sealed interface Target {}

  /// What is said in a room, whether there is one of that name or not.
  public record InRoom(RoomName room) implements Target {}

  /// What is said to and by whoever has this nick.
  public record WithPerson(Nick nick) implements Target {}
}
