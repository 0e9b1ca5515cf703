package parley.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A sink that remembers what it was given, as Latin-1, and stops the framer after some lines.
final class Heard implements LineSink {
  static final String OVERLONG = "(overlong)";

  final List<String> lines = new ArrayList<>();
  private final int stopAfterEach;

  Heard() {
    this(Integer.MAX_VALUE);
  }

  /// Stops the framer after every `stopAfterEach` lines.
  Heard(int stopAfterEach) {
    this.stopAfterEach = stopAfterEach;
  }

  @Override
  public boolean line(byte[] bytes, int from, int to) {
    return heard(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1));
  }

  @Override
  public boolean overlong() {
    return heard(OVERLONG);
  }

  private boolean heard(String line) {
    lines.add(line);
    return lines.size() % stopAfterEach != 0;
  }
}
