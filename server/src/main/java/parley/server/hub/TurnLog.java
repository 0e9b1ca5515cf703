package parley.server.hub;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import parley.wire.LineWriter;

/// Lines that go out with one batch, each once, however many connections they go to.
///
/// Connections that see alike (one [parley.dialect.Variant]) share a log, so that what one of them
/// gets is nearly always one unbroken range of it.
final class TurnLog {
  private static final int[] NONE = {};

  private ByteBuf bytes;
  private final List<Cut> cuts = new ArrayList<>(0);

  // What was cut out: where each piece ended, and how many bytes were gone by then.
  private int[] cutEnds = NONE;
  private int[] cutBytes = NONE;

  TurnLog(ByteBuf bytes) {
    this.bytes = bytes;
  }

  /// Where the next line begins.
  int position() {
    return bytes.writerIndex();
  }

  /// Appends lines.
  ///
  /// @param keptEventId the kept event that they tell of; 0 for none
  void append(LineWriter lines, long keptEventId) {
    int from = position();
    bytes.writeBytes(lines.array(), 0, lines.length());
    if (keptEventId != 0) {
      cuts.add(new Cut(from, position(), keptEventId));
    }
  }

  /// Takes out all lines that tell of kept events later than this one. Positions in it stay what
  /// they were; nothing may be appended any more.
  void cutOut(long keptUpTo, ByteBufAllocator allocator) {
    var refused = cuts.stream().filter(cut -> cut.eventId() > keptUpTo).toList();
    if (refused.isEmpty()) {
      return;
    }
    var rest = allocator.directBuffer(position(), position());
    cutEnds = new int[refused.size()];
    cutBytes = new int[refused.size()];
    int at = 0;
    for (int i = 0; i < refused.size(); i++) {
      var cut = refused.get(i);
      rest.writeBytes(bytes, at, cut.from() - at);
      at = cut.to();
      cutEnds[i] = at;
      cutBytes[i] = at - rest.writerIndex();
    }
    rest.writeBytes(bytes, at, position() - at);
    bytes.release();
    bytes = rest;
  }

  /// How many bytes a range has, without what was cut out.
  int size(Range range) {
    return place(range.to()) - place(range.from());
  }

  /// A range without what was cut out; shares the log's memory, and its reference is the caller's.
  ByteBuf slice(Range range) {
    return bytes.retainedSlice(place(range.from()), size(range));
  }

  /// Copies a range without what was cut out.
  void copy(Range range, ByteBuf to, int at) {
    to.setBytes(at, bytes, place(range.from()), size(range));
  }

  void release() {
    bytes.release();
  }

  /// Where a position is now. It is never within what was cut out, as lines are cut out whole.
  private int place(int position) {
    if (cutEnds.length == 0) {
      return position;
    }
    int found = Arrays.binarySearch(cutEnds, position);
    int before = found >= 0 ? found : -found - 2;
    return before < 0 ? position : position - cutBytes[before];
  }
}
