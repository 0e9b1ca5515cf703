package parley.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Bytes of lines that go out: UTF-8, appended piece by piece to an array that grows and is used
/// again, so that rendering does not allocate.
///
/// Not thread-safe.
public final class LineWriter {
  private static final int FIRST_BYTES = 256;

  private byte[] bytes;
  private int length;

  /// An empty writer.
  public LineWriter() {
    this(FIRST_BYTES);
  }

  /// An empty writer with room for `bytesExpected` bytes before it grows.
  public LineWriter(int bytesExpected) {
    this.bytes = new byte[Math.max(16, bytesExpected)];
  }

  /// Appends one ASCII character.
  public LineWriter put(char ascii) {
    ensure(1);
    bytes[length++] = (byte) ascii;
    return this;
  }

  /// Appends text as UTF-8. A lone surrogate becomes `?`.
  public LineWriter put(String text) {
    int chars = text.length();
    ensure(chars);
    int at = 0;
    int to = length;
    while (at < chars && text.charAt(at) < 0x80) {
      bytes[to++] = (byte) text.charAt(at++);
    }
    length = to;
    return at == chars ? this : put(text.substring(at).getBytes(StandardCharsets.UTF_8));
  }

  /// Appends a number in decimal digits.
  public LineWriter put(long number) {
    return put(Long.toString(number));
  }

  /// Appends bytes as they are.
  public LineWriter put(byte[] more) {
    return put(more, 0, more.length);
  }

  /// Appends `more[from, to)` as it is.
  public LineWriter put(byte[] more, int from, int to) {
    ensure(to - from);
    System.arraycopy(more, from, bytes, length, to - from);
    length += to - from;
    return this;
  }

  /// Ends a line with `\n`.
  public LineWriter lf() {
    return put('\n');
  }

  /// Ends a line with `\r\n`.
  public LineWriter crlf() {
    return put('\r').put('\n');
  }

  /// Whether nothing was written since [#clear].
  public boolean isEmpty() {
    return length == 0;
  }

  /// How many bytes were written.
  public int length() {
    return length;
  }

  /// The bytes themselves, of which the first [#length] count; valid until the next append.
  public byte[] array() {
    return bytes;
  }

  /// Forgets what was written, and keeps the room.
  public LineWriter clear() {
    length = 0;
    return this;
  }

  /// Forgets all but the first so many bytes.
  public LineWriter cut(int bytesLeft) {
    if (bytesLeft > length) {
      throw new IllegalArgumentException(bytesLeft + " bytes of " + length);
    }
    length = bytesLeft;
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

  private void ensure(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }
}
