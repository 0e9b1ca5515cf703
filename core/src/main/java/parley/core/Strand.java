package parley.core;

/// Whose history an event belongs to, or is looked for in.
public sealed interface Strand permits RoomName, Correspondence, Letterbox {
  /// Whether this event is part of it.
  boolean has(Event.Kept event);
}
