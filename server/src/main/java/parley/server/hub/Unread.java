package parley.server.hub;

import parley.wire.LineFramer;
import parley.wire.LineSink;

/// What arrived of a held-back connection and may not be looked at yet.
final class Unread {
  private byte[] bytes = new byte[0];
  private int from;
  private int to;
  private boolean beingRead;

  boolean isEmpty() {
    return from == to;
  }

  int size() {
    return to - from;
  }

  void add(byte[] more, int start, int end) {
    int length = end - start;
    if (bytes.length - to < length) {
      makeRoom(length);
    }
    System.arraycopy(more, start, bytes, to, length);
    to += length;
  }

  /// Reads on, as far as the sink wants to.
  void feed(LineFramer framer, LineSink sink) {
    beingRead = true;
    from += framer.feed(bytes, from, to, sink);
    beingRead = false;
  }

  /// Whether this is called from within [#feed], which goes on by itself.
  boolean isBeingRead() {
    return beingRead;
  }

  private void makeRoom(int length) {
    int size = size();
    boolean fits = bytes.length - size >= length && size <= bytes.length / 2;
    var roomy = fits ? bytes : new byte[size + Math.max(size, length)];
    System.arraycopy(bytes, from, roomy, 0, size);
    bytes = roomy;
    from = 0;
    to = size;
  }
}
