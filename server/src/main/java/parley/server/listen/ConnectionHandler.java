package parley.server.listen;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.ssl.SslCloseCompletionEvent;
import io.netty.util.concurrent.Future;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.server.websocket.FrameWriter;
import parley.server.websocket.MessageReader;

/// One chat connection on its I/O loop: gives what arrives to its [Peer], writes what the peer
/// sends, and ends in good order. I/O loop only.
final class ConnectionHandler extends ChannelInboundHandlerAdapter implements MessageReader.Owner {
  private static final Logger LOG = LoggerFactory.getLogger(ConnectionHandler.class);

  private final Channel channel;
  private final IoLoop io;
  private final boolean encrypted;
  private final Peer peer;
  private @Nullable FrameWriter frames;
  private @Nullable Backlog backlog;
  private @Nullable Future<?> abortion;
  private String reason = "Connection closed";
  private int outputBytesMax;
  private boolean toldTooSlow;
  private boolean inputEnded;
  private boolean moreToRead;
  private boolean unwanted;
  private boolean heldBack;
  private boolean closing;
  private boolean lingering;
  private boolean gone;

  /// @param encrypted whether a TLS handler stands before this one
  /// @param peer the connection as the hub has it
  ConnectionHandler(Channel channel, IoLoop io, boolean encrypted, Peer peer) {
    this.channel = channel;
    this.io = io;
    this.encrypted = encrypted;
    this.peer = peer;
    this.outputBytesMax = io.configuration().limits().outputQueueBytes();
    peer.attach(this);
    io.opened();
  }

  /// Lines go out as messages of a WebSocket; before the first one.
  void speaksWebSocket(FrameWriter writer) {
    frames = writer;
  }

  Channel channel() {
    return channel;
  }

  // ---- in ----

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    var bytes = (ByteBuf) message;
    if (closing) {
      bytes.release();
      return;
    }
    moreToRead = bytes.readableBytes() >= Acceptor.READ_BYTES;
    if (io.isDirect()) {
      peer.received(bytes);
    } else {
      io.received(this, () -> peer.received(bytes));
    }
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    if (event instanceof ChannelInputShutdownEvent || event instanceof SslCloseCompletionEvent) {
      inputEnded = true;
      if (!closing) {
        io.tellHub(peer::inputEnded);
      } else if (backlog == null) {
        channel.close();
      }
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    gone = true;
    closing = true;
    io.closed();
    if (abortion != null) {
      abortion.cancel(false);
    }
    if (backlog != null) {
      backlog.drop();
    }
    var why = reason;
    io.tellHub(() -> peer.closed(why));
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    switch (cause) {
      case IOException _ -> reason = "Connection reset";
      case DecoderException _ -> reason = "TLS failed";
      default -> LOG.error("a connection failed", cause);
    }
    channel.close();
  }

  /// Whether to go on reading. What is being read at this moment still arrives.
  void reading(boolean wanted) {
    unwanted = !wanted;
    read();
  }

  /// Whether to read nothing because the hub has not caught up with what others and this one read.
  void holdBack(boolean held) {
    heldBack = held;
    read();
  }

  private void read() {
    if (!closing && !inputEnded && channel.isActive()) {
      channel.config().setAutoRead(!unwanted && !heldBack);
    }
  }

  // ---- out ----

  /// So much may wait for the peer to read it from now on.
  void outputBytesMax(int bytes) {
    outputBytesMax = bytes;
  }

  /// Sends these lines, and takes over their reference.
  void send(ByteBuf lines) {
    if (frames == null || gone) {
      write(lines);
    } else {
      write(frames.frames(channel.alloc(), lines));
    }
  }

  @Override
  public void answer(ByteBuf frame) {
    if (closing) {
      frame.release();
    } else {
      write(frame);
    }
  }

  private void write(ByteBuf bytes) {
    if (gone) {
      bytes.release();
    } else if (backlog != null) {
      backlog.add(bytes);
      checkBacklog(backlog);
    } else if (io.writesAtOnce() && !encrypted) {
      writeAtOnce(bytes);
    } else {
      backlog = new Backlog(this, channel, io.budget());
      backlog.begin(encrypted ? bytes : Backlog.copied(channel, bytes));
    }
  }

  private void writeAtOnce(ByteBuf bytes) {
    channel.write(bytes, channel.voidPromise());
    channel.flush();
    var queue = channel.unsafe().outboundBuffer();
    if (queue != null && !queue.isEmpty()) {
      backlog = new Backlog(this, channel, io.budget());
      backlog.takeOver(queue);
      checkBacklog(backlog);
    }
  }

  private void checkBacklog(Backlog backlog) {
    long bytesMax = outputBytesMax;
    if (backlog.size() > 2 * bytesMax) {
      // Told, but what was under way to it meanwhile was too much again: no last words.
      abort();
    } else if (!toldTooSlow && (backlog.size() > bytesMax || io.budget().isExceeded())) {
      toldTooSlow = true;
      io.tellHub(peer::tooSlow);
    }
  }

  /// Everything was written.
  void drained() {
    backlog = null;
    if (closing) {
      finish();
    }
  }

  // ---- the end ----

  @Override
  public void failed() {
    if (!closing) {
      io.tellHub(peer::inputEnded);
    }
  }

  /// Closes after everything has been written, or when the peer has had time enough to read it.
  void close() {
    if (closing) {
      return;
    }
    closing = true;
    lingering = lingers();
    if (frames != null) {
      write(frames.close(channel.alloc(), io.isStopping()));
    }
    if (backlog == null && !lingering) {
      channel.close();
      return;
    }
    if (!inputEnded && channel.isActive()) {
      channel.config().setAutoRead(true);
    }
    abortion =
        io.loop()
            .schedule(
                this::abort,
                io.configuration().timing().closingTime().toMillis(),
                TimeUnit.MILLISECONDS);
    if (backlog == null) {
      finish();
    }
  }

  private void finish() {
    if (!lingering || inputEnded || !(channel instanceof DuplexChannel duplex)) {
      channel.close();
    } else if (!encrypted) {
      duplex.shutdownOutput();
    }
    // Else a last frame said that we are done.
  }

  /// Whether the peer probably has sent more than was read. Closing then would make the system
  /// answer with a reset, which can destroy what the peer has not read yet. So we only say that we
  /// are done, and wait for the peer to be. Peers of a WebSocket say so themselves.
  private boolean lingers() {
    if (frames != null) {
      return !inputEnded;
    }
    boolean unread = moreToRead || !channel.config().isAutoRead() || io.isStopping();
    return unread && !encrypted && !inputEnded && channel instanceof DuplexChannel;
  }

  private void abort() {
    closing = true;
    channel.close();
  }
}
