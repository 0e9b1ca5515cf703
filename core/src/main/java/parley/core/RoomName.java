package parley.core;

/// A room's name as it is shown, without the `#` that IRC puts before it, and its folded key.
///
/// Made only by [Names#room], so a `RoomName` is always valid. Equality is that of the key.
public final class RoomName implements Strand {
  private final String text;
  private final String key;

  RoomName(String text, String key) {
    this.text = text;
    this.key = key.equals(text) ? text : key;
  }

  /// The name as whoever opened the room wrote it.
  public String text() {
    return text;
  }

  /// The folded form, for tables and comparisons; never shown.
  public String key() {
    return key;
  }

  @Override
  public boolean has(Event.Kept event) {
    return event instanceof Event.KeptInRoom inRoom && inRoom.room().equals(this);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RoomName name && name.key.equals(key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
