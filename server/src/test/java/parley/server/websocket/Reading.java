package parley.server.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One connection whose frames are read, in packets of any size, and what comes of it. Fails if
/// more is held than a message needs, or anything when it is over.
final class Reading {
  /// Longer than the lengths of a frame that fit into one byte.
  static final int LINE_BYTES_MAX = 300;

  static final int PACKET_BYTES_MAX = 64;

  /// A frame that is not whole, a message that is not whole, and what buffers are rounded up to.
  private static final int MEMORY_MAX = 8 * LINE_BYTES_MAX;

  private final UnpooledByteBufAllocator memory = new UnpooledByteBufAllocator(false, true);
  private final List<String> heard = new ArrayList<>();
  private final FrameWriter writer;
  private final EmbeddedChannel channel = new EmbeddedChannel();

  private Reading(Subprotocol subprotocol) {
    writer = new FrameWriter(subprotocol);
    var reader = new MessageReader(subprotocol, LINE_BYTES_MAX, writer, new Connected());
    channel.config().setAllocator(memory);
    channel.pipeline().addLast(reader.decoder(), reader, new Ear());
  }

  /// What is heard of these bytes, and last the status with which this side ends it: see
  /// [FrameModel].
  static List<String> of(byte[] bytes, Subprotocol subprotocol, int packetBytes) {
    var reading = new Reading(subprotocol);
    for (int at = 0; at < bytes.length; at += packetBytes) {
      reading.arrived(Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + packetBytes)));
    }
    reading.end();
    return reading.heard;
  }

  private void arrived(byte[] packet) {
    channel.writeInbound(memory.buffer(packet.length).writeBytes(packet));
    assertThat(inUse()).isLessThanOrEqualTo(MEMORY_MAX);
  }

  private void end() {
    var last = writer.close(memory, false);
    assertThat(last.readUnsignedByte()).isEqualTo((short) 0x88);
    heard.add("status " + (last.readUnsignedByte() == 0 ? 1005 : last.readUnsignedShort()));
    last.release();
    channel.finishAndReleaseAll();
    assertThat(inUse()).isZero();
  }

  private long inUse() {
    return memory.metric().usedDirectMemory() + memory.metric().usedHeapMemory();
  }

  private static String shown(ByteBuf bytes) {
    return bytes.toString(StandardCharsets.ISO_8859_1);
  }

  private final class Connected implements MessageReader.Owner {
    @Override
    public void answer(ByteBuf frame) {
      heard.add("answer " + shown(frame));
      frame.release();
    }

    @Override
    public void failed() {
      heard.add("failed");
    }
  }

  /// The handler behind.
  private final class Ear extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      var line = (ByteBuf) message;
      heard.add("line " + shown(line));
      line.release();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
      if (event instanceof ChannelInputShutdownEvent) {
        heard.add("closed");
      }
    }
  }
}
