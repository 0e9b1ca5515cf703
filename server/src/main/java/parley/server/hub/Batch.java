package parley.server.hub;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.core.Event.Kept;
import parley.dialect.LineWriter;

/// All that goes out together: the logs, who gets which range of them, and the kept events that the
/// journal must hold first.
final class Batch {
  private static final int LOG_BYTES = 4096;

  private final ByteBufAllocator allocator;
  private final List<TurnLog> logs = new ArrayList<>();
  private final List<Cut> cuts = new ArrayList<>();
  final List<Kept> kept = new ArrayList<>();
  final List<Connection> authors = new ArrayList<>();
  final List<Connection> receivers = new ArrayList<>();
  final List<@Nullable Range> ranges = new ArrayList<>();
  final List<Connection> closing = new ArrayList<>();

  Batch(ByteBufAllocator allocator) {
    this.allocator = allocator;
  }

  /// A new log of this batch.
  TurnLog open() {
    var log = new TurnLog(allocator.directBuffer(LOG_BYTES));
    logs.add(log);
    return log;
  }

  boolean isEmpty() {
    return receivers.isEmpty() && kept.isEmpty() && closing.isEmpty();
  }

  /// This event must be in the journal before anything of the batch goes out.
  void keep(Kept event, Connection author) {
    kept.add(event);
    authors.add(author);
  }

  /// Takes over from each receiver what goes to it; they begin anew with the next batch.
  void seal() {
    for (Connection receiver : receivers) {
      ranges.add(receiver.takeRange());
    }
  }

  /// Bytes in all its logs.
  int size() {
    int size = 0;
    for (TurnLog log : logs) {
      size += log.position();
    }
    return size;
  }

  /// Appends to a log and remembers that these bytes tell of a kept event.
  void appendCuttable(TurnLog log, LineWriter lines, long eventId) {
    int from = log.position();
    log.append(lines);
    cuts.add(new Cut(log, from, log.position(), eventId));
  }

  /// What goes to a connection, in one buffer; its reference is the caller's.
  ByteBuf bytes(Range last) {
    return last.earlier() == null
        ? last.log().bytes.retainedSlice(last.from(), last.to() - last.from())
        : joined(last);
  }

  private ByteBuf joined(Range last) {
    int size = 0;
    for (Range range = last; range != null; range = range.earlier()) {
      size += range.to() - range.from();
    }
    var whole = allocator.directBuffer(size, size).writerIndex(size);
    int at = size;
    for (Range range = last; range != null; range = range.earlier()) {
      int length = range.to() - range.from();
      at -= length;
      whole.setBytes(at, range.log().bytes, range.from(), length);
    }
    return whole;
  }

  /// What goes to a connection when the kept events could not be kept: all but what tells of them.
  ///
  /// @param keptUpTo the newest event that the journal does hold
  ByteBuf bytesWithoutCuts(Range last, long keptUpTo) {
    var ranges = new ArrayList<Range>();
    for (Range range = last; range != null; range = range.earlier()) {
      ranges.addFirst(range);
    }
    var rest = allocator.directBuffer();
    for (Range range : ranges) {
      int at = range.from();
      for (Cut cut : cuts) {
        boolean refused = cut.eventId() > keptUpTo && cut.log() == range.log();
        if (refused && cut.to() > at && cut.from() < range.to()) {
          rest.writeBytes(range.log().bytes, at, Math.max(0, cut.from() - at));
          at = Math.min(cut.to(), range.to());
        }
      }
      rest.writeBytes(range.log().bytes, at, range.to() - at);
    }
    return rest;
  }

  /// Lets go of the logs; slices that were handed out keep theirs alive. The batch is done.
  void release() {
    for (TurnLog log : logs) {
      log.bytes.release();
    }
  }
}
