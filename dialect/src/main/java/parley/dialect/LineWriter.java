package parley.dialect;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Bytes of lines that go out: UTF-8, appended piece by piece. Reused, so that rendering does not
/// allocate; owned by one thread.
public final class LineWriter {
  private byte[] bytes = new byte[1024];
  private int length;

  /// Appends one ASCII character.
  public LineWriter put(char ascii) {
    ensure(1);
    bytes[length++] = (byte) ascii;
    return this;
  }

  /// Appends text as UTF-8.
  public LineWriter put(String text) {
    int count = text.length();
    ensure(count);
    int start = length;
    for (int i = 0; i < count; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        length = start + i;
        return putBytes(text.substring(i).getBytes(StandardCharsets.UTF_8));
      }
      bytes[start + i] = (byte) c;
    }
    length = start + count;
    return this;
  }

  /// Appends a number in decimal digits.
  public LineWriter put(long number) {
    return put(Long.toString(number));
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

  /// The bytes, of which the first [#length] count. Valid until the next call to any method.
  public byte[] array() {
    return bytes;
  }

  /// Forgets what was written.
  public LineWriter clear() {
    length = 0;
    return this;
  }

  private LineWriter putBytes(byte[] more) {
    ensure(more.length);
    System.arraycopy(more, 0, bytes, length, more.length);
    length += more.length;
    return this;
  }

  private void ensure(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
