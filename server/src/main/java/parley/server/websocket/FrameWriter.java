package parley.server.websocket;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import java.nio.charset.StandardCharsets;

/// Makes frames of what a server sends (RFC 6455 §5.2): unmasked, each a whole message. I/O loop
/// only.
public final class FrameWriter {
  private static final int FINAL = 0x80;
  private static final int TEXT = 0x1;
  private static final int BINARY = 0x2;
  private static final int CLOSE = 0x8;
  private static final int PONG = 0xA;
  private static final int SHORT_MAX = 125;
  private static final int MEDIUM_MAX = 0xFFFF;
  private static final int HEAD_BYTES_MAX = 10;
  private static final int NOT_SET = -1;

  private final boolean text;
  private int closeStatus = NOT_SET;

  /// @param subprotocol what was agreed on
  public FrameWriter(Subprotocol subprotocol) {
    this.text = subprotocol.sendsText();
  }

  /// One frame for each of these lines, which end in LF or CR LF; releases them.
  public ByteBuf frames(ByteBufAllocator allocator, ByteBuf lines) {
    int length = lines.readableBytes();
    // Heads are mostly four bytes in the place of two at the end of a line.
    var frames = allocator.directBuffer(length + length / 16 + HEAD_BYTES_MAX);
    int at = lines.readerIndex();
    int end = lines.writerIndex();
    while (at < end) {
      int newline = lines.indexOf(at, end, (byte) '\n');
      int next = newline < 0 ? end : newline + 1;
      int to = newline < 0 ? end : newline;
      if (to > at && lines.getByte(to - 1) == '\r') {
        to--;
      }
      line(lines, at, to - at, frames);
      at = next;
    }
    lines.release();
    return frames;
  }

  /// The answer to a ping.
  public ByteBuf pong(ByteBufAllocator allocator, ByteBuf payload) {
    int length = payload.readableBytes();
    var frame = allocator.directBuffer(length + HEAD_BYTES_MAX);
    head(PONG, length, frame);
    return frame.writeBytes(payload, payload.readerIndex(), length);
  }

  /// Why this side ends it, if not for the usual reasons. The first one counts.
  void closesWith(int status) {
    if (closeStatus == NOT_SET) {
      closeStatus = status;
    }
  }

  /// The last frame.
  ///
  /// @param stopping whether the server is about to end
  public ByteBuf close(ByteBufAllocator allocator, boolean stopping) {
    closesWith(
        (stopping ? WebSocketCloseStatus.ENDPOINT_UNAVAILABLE : WebSocketCloseStatus.NORMAL_CLOSURE)
            .code());
    var frame = allocator.directBuffer(HEAD_BYTES_MAX);
    if (closeStatus == WebSocketCloseStatus.EMPTY.code()) {
      head(CLOSE, 0, frame);
    } else {
      head(CLOSE, Short.BYTES, frame);
      frame.writeShort(closeStatus);
    }
    return frame;
  }

  private void line(ByteBuf lines, int from, int length, ByteBuf frames) {
    if (!text) {
      head(BINARY, length, frames);
      frames.writeBytes(lines, from, length);
    } else if (ByteBufUtil.isText(lines, from, length, StandardCharsets.UTF_8)) {
      head(TEXT, length, frames);
      frames.writeBytes(lines, from, length);
    } else {
      // A browser would end the connection.
      var mended = lines.toString(from, length, StandardCharsets.UTF_8);
      var bytes = mended.getBytes(StandardCharsets.UTF_8);
      head(TEXT, bytes.length, frames);
      frames.writeBytes(bytes);
    }
  }

  private static void head(int opcode, int length, ByteBuf frames) {
    frames.writeByte(FINAL | opcode);
    if (length <= SHORT_MAX) {
      frames.writeByte(length);
    } else if (length <= MEDIUM_MAX) {
      frames.writeByte(SHORT_MAX + 1);
      frames.writeShort(length);
    } else {
      frames.writeByte(SHORT_MAX + 2);
      frames.writeLong(length);
    }
  }
}
