package parley.wire;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Cuts a stream of bytes into lines, whatever the packets they come in.
///
/// A line ends in `\n` or `\r\n`; a `\r` anywhere else belongs to the line. Between calls only a
/// begun line is kept, in a buffer that exists only as long as there is one. A line within one
/// packet is not copied. Not thread-safe: one framer belongs to one connection.
public final class LineFramer {
  private static final int FIRST_BYTES = 128;

  private final int lineBytesMax;
  private byte @Nullable [] partial;
  private int length;
  private boolean skipping;

  /// A framer for lines of at most `lineBytesMax` bytes, the terminator not counted.
  public LineFramer(int lineBytesMax) {
    if (lineBytesMax < 1) {
      throw new IllegalArgumentException("a line needs at least one byte");
    }
    this.lineBytesMax = lineBytesMax;
  }

  /// Reads `bytes[from, to)` and gives every line that ends in it to `sink`. Returns how many bytes
  /// were consumed: all, or fewer where the sink said stop. The rest must be fed again.
  public int feed(byte[] bytes, int from, int to, LineSink sink) {
    int at = from;
    while (at < to) {
      int end = indexOfNewline(bytes, at, to);
      boolean more;
      if (skipping) {
        skipping = end == to;
        more = true;
      } else if (end == to) {
        begin(bytes, at, to, sink);
        return to - from;
      } else {
        more = complete(bytes, at, end, sink);
      }
      at = end == to ? to : end + 1;
      if (!more) {
        break;
      }
    }
    return at - from;
  }

  /// Gives a begun line to `sink` as if it had been ended: for a peer that closes without a last
  /// `\n`. Nothing happens when no line is begun.
  public void end(LineSink sink) {
    byte[] begun = partial;
    int held = length;
    discard();
    if (begun != null) {
      deliver(begun, 0, held, sink);
    }
  }

  /// How many bytes of a begun line are held; 0 between lines and while an overlong one is skipped.
  public int pending() {
    return length;
  }

  /// Whether the rest of an overlong line is being skipped.
  public boolean skipping() {
    return skipping;
  }

  /// Forgets a begun line: for a connection that now speaks something else, or ends.
  public void discard() {
    partial = null;
    length = 0;
    skipping = false;
  }

  private static int indexOfNewline(byte[] bytes, int from, int to) {
    for (int at = from; at < to; at++) {
      if (bytes[at] == '\n') {
        return at;
      }
    }
    return to;
  }

  private boolean complete(byte[] bytes, int from, int end, LineSink sink) {
    if (length == 0) {
      return deliver(bytes, from, end, sink);
    }
    // One byte over the bound is kept: it may be the '\r' of the terminator.
    if (length + (end - from) > lineBytesMax + 1) {
      discard();
      return sink.overlong();
    }
    byte[] whole = hold(bytes, from, end);
    int held = length;
    discard();
    return deliver(whole, 0, held, sink);
  }

  private boolean deliver(byte[] bytes, int from, int end, LineSink sink) {
    int to = end > from && bytes[end - 1] == '\r' ? end - 1 : end;
    return to - from > lineBytesMax ? sink.overlong() : sink.line(bytes, from, to);
  }

  /// Keeps the bytes of a line whose end has not come, or reports that it is too long already.
  private void begin(byte[] bytes, int from, int to, LineSink sink) {
    int total = length + (to - from);
    boolean mayFit = total == lineBytesMax + 1 && bytes[to - 1] == '\r';
    if (total <= lineBytesMax || mayFit) {
      hold(bytes, from, to);
    } else {
      discard();
      skipping = true;
      // All is consumed already, so whether to stop does not matter.
      sink.overlong();
    }
  }

  private byte[] hold(byte[] bytes, int from, int to) {
    int needed = length + (to - from);
    byte[] held = partial;
    if (held == null) {
      held = new byte[Math.max(needed, Math.min(FIRST_BYTES, lineBytesMax + 1))];
    } else if (held.length < needed) {
      held = Arrays.copyOf(held, Math.max(needed, Math.min(2 * held.length, lineBytesMax + 1)));
    }
    System.arraycopy(bytes, from, held, length, to - from);
    partial = held;
    length = needed;
    return held;
  }
}
