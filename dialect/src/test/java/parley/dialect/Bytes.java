package parley.dialect;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import parley.wire.LineWriter;

/// Byte arrays of tests.
final class Bytes {
  static final byte[] NONE = {};

  private Bytes() {}

  static byte[] of(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String text(LineWriter lines) {
    return new String(lines.array(), 0, lines.length(), StandardCharsets.UTF_8);
  }

  static byte[] concat(byte[] first, byte[] second, int to) {
    byte[] both = Arrays.copyOf(first, first.length + to);
    System.arraycopy(second, 0, both, first.length, to);
    return both;
  }
}
