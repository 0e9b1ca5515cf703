package parley.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Bytes to be sent, appended to as UTF-8: a growing array that is meant to be used again.
///
/// Not thread-safe.
public final class LineBuffer {
  private byte[] bytes;
  private int length;

  /// An empty buffer with room for `bytesExpected` bytes before it grows.
  public LineBuffer(int bytesExpected) {
    this.bytes = new byte[Math.max(16, bytesExpected)];
  }

  /// The bytes themselves, of which the first [#length()] count; valid until the next append.
  public byte[] array() {
    return bytes;
  }

  /// How many bytes there are.
  public int length() {
    return length;
  }

  /// Forgets what is in it, and keeps the room.
  public void clear() {
    length = 0;
  }

  /// Appends one ASCII character.
  public LineBuffer append(char ascii) {
    room(1);
    bytes[length++] = (byte) ascii;
    return this;
  }

  /// Appends a text as UTF-8. A lone surrogate becomes `?`.
  public LineBuffer append(String text) {
    int chars = text.length();
    room(chars);
    int at = 0;
    int to = length;
    while (at < chars && text.charAt(at) < 0x80) {
      bytes[to++] = (byte) text.charAt(at++);
    }
    length = to;
    return at == chars ? this : append(text.substring(at).getBytes(StandardCharsets.UTF_8));
  }

  /// Appends bytes as they are.
  public LineBuffer append(byte[] more) {
    room(more.length);
    System.arraycopy(more, 0, bytes, length, more.length);
    length += more.length;
    return this;
  }

  /// A copy of the bytes.
  public byte[] toByteArray() {
    return Arrays.copyOf(bytes, length);
  }

  /// The bytes as text.
  @Override
  public String toString() {
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }

  private void room(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }
}
