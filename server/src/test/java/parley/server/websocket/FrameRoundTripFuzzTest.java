package parley.server.websocket;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Lines that go out as frames, and come back masked and in pieces, are the same lines.
class FrameRoundTripFuzzTest {
  private static final int FINAL = 0x80;
  private static final int MASKED = 0x80;

  /// The first byte says what was agreed on, whether lines end in CR LF, and how large the pieces
  /// are.
  @FuzzTest(maxDuration = "5m")
  void linesComeBack(byte[] fuzzed) {
    if (fuzzed.length == 0) {
      return;
    }
    var subprotocol = (fuzzed[0] & 1) == 0 ? Subprotocol.TEXT : Subprotocol.BINARY;
    var end = (fuzzed[0] & 2) == 0 ? "\n" : "\r\n";
    int piece = 1 + ((fuzzed[0] & 0xFF) >> 2);
    var lines = new ArrayList<String>();
    for (String line : new String(fuzzed, 1, fuzzed.length - 1, ISO_8859_1).split("\n", -1)) {
      lines.add(line.substring(0, Math.min(line.length(), Reading.LINE_BYTES_MAX / 3)));
    }

    var sent = sent(subprotocol, String.join(end, lines) + end);
    assertThat(sent).isEqualTo(lines.stream().map(line -> told(line, subprotocol, end)).toList());
    var expected = new ArrayList<String>();
    var frames = new ByteArrayOutputStream();
    for (String message : sent) {
      mask(message, subprotocol, piece, frames);
      expected.add("line " + withoutReturn(message) + "\r\n");
    }
    expected.add("status 1000");
    assertThat(Reading.of(frames.toByteArray(), subprotocol, piece)).isEqualTo(expected);
  }

  /// What a client should be told; no text message is anything but UTF-8.
  private static String told(String line, Subprotocol subprotocol, String end) {
    var whole = end.equals("\n") ? withoutReturn(line) : line;
    return subprotocol.sendsText()
        ? new String(new String(whole.getBytes(ISO_8859_1), UTF_8).getBytes(UTF_8), ISO_8859_1)
        : whole;
  }

  private static String withoutReturn(String line) {
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }

  /// The messages of which these lines become frames.
  private static List<String> sent(Subprotocol subprotocol, String lines) {
    var bytes = Unpooled.copiedBuffer(lines, ISO_8859_1);
    var memory = new UnpooledByteBufAllocator(false, true);
    var frames = new FrameWriter(subprotocol).frames(memory, bytes);
    var messages = new ArrayList<String>();
    while (frames.isReadable()) {
      messages.add(message(subprotocol, frames));
    }
    frames.release();
    assertThat(bytes.refCnt()).isZero();
    assertThat(memory.metric().usedDirectMemory() + memory.metric().usedHeapMemory()).isZero();
    return messages;
  }

  private static String message(Subprotocol subprotocol, ByteBuf frames) {
    assertThat((int) frames.readUnsignedByte()).isEqualTo(FINAL | opcode(subprotocol));
    int length = frames.readUnsignedByte();
    if (length == 126) {
      length = frames.readUnsignedShort();
      assertThat(length).isGreaterThan(125);
    }
    return frames.readCharSequence(length, ISO_8859_1).toString();
  }

  private static int opcode(Subprotocol subprotocol) {
    return subprotocol.sendsText() ? 1 : 2;
  }

  /// Writes a message as a client does, in fragments.
  private static void mask(
      String message, Subprotocol subprotocol, int piece, ByteArrayOutputStream frames) {
    var bytes = message.getBytes(ISO_8859_1);
    int at = 0;
    do {
      var part = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + piece));
      boolean last = at + part.length == bytes.length;
      frames.write((last ? FINAL : 0) | (at == 0 ? opcode(subprotocol) : 0));
      frames.write(MASKED | part.length);
      byte[] key = {(byte) part.length, (byte) piece, (byte) at, 0x55};
      frames.writeBytes(key);
      for (int i = 0; i < part.length; i++) {
        frames.write(part[i] ^ key[i % key.length]);
      }
      at += part.length;
    } while (at < bytes.length);
  }
}
