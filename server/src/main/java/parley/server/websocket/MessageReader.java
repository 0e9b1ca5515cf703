package parley.server.websocket;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Makes lines of a client's messages, behind the decoder of frames, and gives them to the next
/// handler as bytes that end in CR LF. I/O loop only.
///
/// What carries no line passes on an empty one: a client that sends nothing but pings is heard, and
/// is read no faster than one that sends lines.
public final class MessageReader extends ChannelInboundHandlerAdapter {
  private static final byte[] LINE_END = {'\r', '\n'};
  private static final int STATUS_MAX = 4999;

  private final Subprotocol subprotocol;
  private final int messageBytesMax;
  private final FrameWriter writer;
  private final Owner owner;
  private @Nullable ByteBuf begun;
  private boolean begunIsText;
  private boolean over;

  /// The connection that is read for.
  public interface Owner {
    /// Sends this frame behind all that was sent, and takes over its reference.
    void answer(ByteBuf frame);

    /// The client sent what is no WebSocket, or not what was agreed on: the connection ends, with
    /// the status that the writer has been told.
    void failed();
  }

  /// @param subprotocol what was agreed on
  /// @param lineBytesMax the longest line, its end not counted
  /// @param writer is told how the connection ends
  /// @param owner what the client is connected to
  public MessageReader(Subprotocol subprotocol, int lineBytesMax, FrameWriter writer, Owner owner) {
    this.subprotocol = subprotocol;
    // Some clients send the end of the line as well.
    this.messageBytesMax = lineBytesMax + LINE_END.length;
    this.writer = writer;
    this.owner = owner;
  }

  /// The handler to put before this one.
  public ChannelHandler decoder() {
    return new WebSocket13FrameDecoder(
        WebSocketDecoderConfig.newBuilder()
            .expectMaskedFrames(true)
            .allowMaskMismatch(false)
            .allowExtensions(false)
            .maxFramePayloadLength(messageBytesMax)
            .closeOnProtocolViolation(false)
            .build());
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    var frame = (WebSocketFrame) message;
    try {
      if (frame instanceof CloseWebSocketFrame close) {
        closed(ctx, close);
      } else if (!over) {
        take(ctx, frame);
      }
    } finally {
      frame.release();
    }
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext ctx) {
    if (begun != null) {
      begun.release();
      begun = null;
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    if (cause instanceof CorruptedWebSocketFrameException corrupted) {
      fail(corrupted.closeStatus());
    } else {
      ctx.fireExceptionCaught(cause);
    }
  }

  private void take(ChannelHandlerContext ctx, WebSocketFrame frame) {
    switch (frame) {
      case PingWebSocketFrame ping -> {
        owner.answer(writer.pong(ctx.alloc(), ping.content()));
        emptyLine(ctx);
      }
      case PongWebSocketFrame _ -> emptyLine(ctx);
      case TextWebSocketFrame text -> begin(ctx, text, true);
      case BinaryWebSocketFrame binary -> begin(ctx, binary, false);
      // Netty's frames are not sealed; what is left is a continuation.
      default -> goOn(ctx, frame);
    }
  }

  private void begin(ChannelHandlerContext ctx, WebSocketFrame frame, boolean isText) {
    if (!subprotocol.takes(isText)) {
      fail(WebSocketCloseStatus.INVALID_MESSAGE_TYPE);
    } else if (frame.isFinalFragment()) {
      deliver(ctx, frame.content(), isText);
    } else {
      begunIsText = isText;
      goOn(ctx, frame);
    }
  }

  private void goOn(ChannelHandlerContext ctx, WebSocketFrame frame) {
    var whole = begun == null ? ctx.alloc().buffer() : begun;
    begun = whole;
    if (whole.readableBytes() + frame.content().readableBytes() > messageBytesMax) {
      fail(WebSocketCloseStatus.MESSAGE_TOO_BIG);
      return;
    }
    boolean isEmpty = !frame.content().isReadable();
    whole.writeBytes(frame.content());
    if (frame.isFinalFragment()) {
      begun = null;
      deliver(ctx, whole, begunIsText);
      whole.release();
    } else if (isEmpty) {
      emptyLine(ctx);
    }
  }

  private void deliver(ChannelHandlerContext ctx, ByteBuf message, boolean isText) {
    int from = message.readerIndex();
    int length = message.readableBytes();
    if (isText && !ByteBufUtil.isText(message, from, length, StandardCharsets.UTF_8)) {
      fail(WebSocketCloseStatus.INVALID_PAYLOAD_DATA);
      return;
    }
    var line = ctx.alloc().buffer(length + LINE_END.length).writeBytes(message, from, length);
    if (endsIn(line, '\n')) {
      line.writerIndex(line.writerIndex() - 1);
    }
    if (endsIn(line, '\r')) {
      line.writerIndex(line.writerIndex() - 1);
    }
    forbidLines(line);
    ctx.fireChannelRead(line.writeBytes(LINE_END));
  }

  private static boolean endsIn(ByteBuf line, char end) {
    return line.isReadable() && line.getByte(line.writerIndex() - 1) == end;
  }

  /// A message is one line. An end of line within it becomes a bare carriage return, which no line
  /// may hold, so that the client is told.
  private static void forbidLines(ByteBuf line) {
    int end = line.writerIndex();
    int at = line.indexOf(line.readerIndex(), end, (byte) '\n');
    while (at >= 0) {
      line.setByte(at, '\r');
      at = line.indexOf(at, end, (byte) '\n');
    }
  }

  private static void emptyLine(ChannelHandlerContext ctx) {
    ctx.fireChannelRead(Unpooled.wrappedBuffer(LINE_END));
  }

  /// The client sends no more: its own end, or its answer to ours (RFC 6455 §5.5.1).
  private void closed(ChannelHandlerContext ctx, CloseWebSocketFrame close) {
    var said = close.content();
    int reasonBytes = said.readableBytes() - Short.BYTES;
    // The decoder does not see that a last character is not whole.
    if (reasonBytes > 0
        && !ByteBufUtil.isText(
            said, said.readerIndex() + Short.BYTES, reasonBytes, StandardCharsets.UTF_8)) {
      fail(WebSocketCloseStatus.INVALID_PAYLOAD_DATA);
      return;
    }
    int status = close.statusCode();
    // The decoder lets no other pass that must not be sent (RFC 6455 §7.4).
    if (status > STATUS_MAX) {
      fail(WebSocketCloseStatus.PROTOCOL_ERROR);
      return;
    }
    over = true;
    writer.closesWith(status < 0 ? WebSocketCloseStatus.EMPTY.code() : status);
    ctx.fireUserEventTriggered(ChannelInputShutdownEvent.INSTANCE);
  }

  private void fail(WebSocketCloseStatus status) {
    if (!over) {
      over = true;
      writer.closesWith(status.code());
      owner.failed();
    }
  }
}
