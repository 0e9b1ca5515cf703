package parley.server.listen;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelOutboundBuffer;
import org.jspecify.annotations.Nullable;

/// Output that the peer has not read yet: a piece that Netty is writing, and what waits behind it.
///
/// Holds copies, never a slice of a turn's log, which would keep the log of everybody alive for the
/// sake of one. Exists only while there is something. I/O loop only.
final class Backlog implements ChannelFutureListener {
  private static final int WAITING_BYTES_FIRST = 1024;

  private final ConnectionHandler owner;
  private final Channel channel;
  private final OutputBudget budget;
  private @Nullable ByteBuf waiting;
  private int inFlight;

  Backlog(ConnectionHandler owner, Channel channel, OutputBudget budget) {
    this.owner = owner;
    this.channel = channel;
    this.budget = budget;
  }

  /// A copy of these bytes in a buffer of their own; releases them.
  static ByteBuf copied(Channel channel, ByteBuf bytes) {
    int length = bytes.readableBytes();
    var copy = channel.alloc().directBuffer(length, length).writeBytes(bytes);
    bytes.release();
    return copy;
  }

  /// Begins with what a flush left in Netty's queue, which must be a single buffer.
  void takeOver(ChannelOutboundBuffer queue) {
    var left = (ByteBuf) queue.current();
    left.retain();
    queue.remove();
    begin(copied(channel, left));
  }

  /// Begins with these bytes, and takes over their reference.
  void begin(ByteBuf bytes) {
    budget.take(bytes.readableBytes());
    write(bytes);
  }

  /// Puts a copy of these bytes behind everything, and releases them.
  void add(ByteBuf bytes) {
    var behind = waiting;
    if (behind == null) {
      behind = channel.alloc().directBuffer(Math.max(WAITING_BYTES_FIRST, bytes.readableBytes()));
      waiting = behind;
    }
    budget.take(bytes.readableBytes());
    behind.writeBytes(bytes);
    bytes.release();
  }

  /// Bytes in all.
  long size() {
    return (long) inFlight + (waiting == null ? 0 : waiting.readableBytes());
  }

  /// Lets go of what waits; what is being written goes with the channel.
  void drop() {
    var dropped = waiting;
    if (dropped != null) {
      waiting = null;
      budget.give(dropped.readableBytes());
      dropped.release();
    }
  }

  @Override
  public void operationComplete(ChannelFuture written) {
    budget.give(inFlight);
    inFlight = 0;
    var next = waiting;
    if (!written.isSuccess()) {
      drop();
      channel.close();
    } else if (next == null) {
      owner.drained();
    } else {
      waiting = null;
      write(next);
    }
  }

  private void write(ByteBuf bytes) {
    inFlight = bytes.readableBytes();
    channel.writeAndFlush(bytes).addListener(this);
  }
}
