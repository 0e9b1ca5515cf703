package parley.server.hub;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.util.ArrayList;
import java.util.List;
import parley.core.Event.Kept;

/// All that goes out together: the logs, who gets which range of them, and the kept events that the
/// journal must hold first.
final class Batch {
  private static final int LOG_BYTES = 4096;

  /// What a kept event that waits costs beside the lines that tell of it, roughly.
  private static final int EVENT_BYTES = 256;

  private final ByteBufAllocator allocator;
  private final List<TurnLog> logs = new ArrayList<>();
  private final List<Connection> receivers = new ArrayList<>();
  private final List<Range> ranges = new ArrayList<>();
  private final List<Connection> closing = new ArrayList<>();
  private final List<Kept> kept = new ArrayList<>();
  private final List<Connection> authors = new ArrayList<>();

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
    return logs.isEmpty() && kept.isEmpty() && closing.isEmpty();
  }

  /// This event must be in the journal before anything of the batch goes out.
  void keep(Kept event, Connection author) {
    kept.add(event);
    authors.add(author);
  }

  /// A connection that got nothing of this batch before gets something.
  void receives(Connection receiver) {
    receivers.add(receiver);
  }

  /// When the batch has gone out, so has the last of this connection.
  void close(Connection connection) {
    closing.add(connection);
  }

  /// What must be kept, oldest first.
  List<Kept> kept() {
    return kept;
  }

  /// Who caused each of these events.
  List<Connection> authors() {
    return authors;
  }

  /// Who gets something.
  List<Connection> receivers() {
    return receivers;
  }

  /// Who is closed after that.
  List<Connection> closing() {
    return closing;
  }

  /// Takes over from each receiver what goes to it; they begin anew with the next batch.
  void seal() {
    for (Connection receiver : receivers) {
      ranges.add(receiver.takeRange());
    }
  }

  /// Bytes that it takes up, roughly.
  int size() {
    int size = kept.size() * EVENT_BYTES;
    for (TurnLog log : logs) {
      size += log.position();
    }
    return size;
  }

  /// The journal refused all kept events later than this one: takes out what tells of them.
  void cutOut(long keptUpTo) {
    for (TurnLog log : logs) {
      log.cutOut(keptUpTo, allocator);
    }
  }

  /// What goes to a receiver, in one buffer, which may be empty; its reference is the caller's.
  ///
  /// @param receiver their place in [#receivers]
  ByteBuf bytes(int receiver) {
    var last = ranges.get(receiver);
    return last.earlier() == null ? last.log().slice(last) : joined(last);
  }

  private ByteBuf joined(Range last) {
    int size = 0;
    for (Range range = last; range != null; range = range.earlier()) {
      size += range.log().size(range);
    }
    var whole = allocator.directBuffer(size, size).writerIndex(size);
    int at = size;
    for (Range range = last; range != null; range = range.earlier()) {
      at -= range.log().size(range);
      range.log().copy(range, whole, at);
    }
    return whole;
  }

  /// Lets go of the logs; slices that were handed out keep theirs alive. The batch is done.
  void release() {
    logs.forEach(TurnLog::release);
  }
}
