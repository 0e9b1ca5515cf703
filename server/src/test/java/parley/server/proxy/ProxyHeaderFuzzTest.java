package parley.server.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// What any bytes are, however they arrive, and that what is written is read.
class ProxyHeaderFuzzTest {
  /// More than a header of either form can be.
  private static final int BYTES_MAX = ProxyHeader.BYTES_MAX + 64;

  private static final byte[] BINARY = HexFormat.of().parseHex("0d0a0d0a000d0a515549540a2111");
  private static final byte[] BEFORE = {'P', 'R', 'O', 'X', 'Y', ' '};
  private static final byte[] BEHIND = {'\r', '\n'};

  @FuzzTest(maxDuration = "5m")
  void anyBytesAreAHeaderOrNone(byte[] fuzzed) throws UnknownHostException {
    var bytes = Arrays.copyOf(fuzzed, Math.min(fuzzed.length, BYTES_MAX));
    oneVerdictStands(bytes);
    for (boolean wide : new boolean[] {false, true}) {
      writtenIsRead(InetAddress.getByAddress(Arrays.copyOf(bytes, wide ? 16 : 4)), wide, bytes);
    }
  }

  /// However much has arrived: first more is awaited, and then there is one verdict for ever.
  private static void oneVerdictStands(byte[] bytes) {
    ProxyHeader verdict = ProxyHeader.Missing.INCOMPLETE;
    int length = 0;
    while (verdict == ProxyHeader.Missing.INCOMPLETE && length < bytes.length) {
      verdict = read(bytes, ++length);
    }
    switch (verdict) {
      case ProxyHeader.Found found -> {
        assertThat(found.length()).isEqualTo(length);
        isWellFormed(bytes, found);
      }
      case ProxyHeader.Missing missing -> {
        boolean ends = missing != ProxyHeader.Missing.INCOMPLETE;
        assertThat(length).isLessThanOrEqualTo(ProxyHeader.BYTES_MAX - (ends ? 0 : 1));
      }
    }
    for (int more = length; more <= bytes.length; more += 1 + more / 8) {
      assertThat(read(bytes, more)).isEqualTo(verdict);
    }
  }

  /// Reads the first of these bytes; others lie before and behind them, and all stay as they are.
  private static ProxyHeader read(byte[] bytes, int length) {
    ByteBuf around =
        Unpooled.wrappedBuffer(BEFORE, Arrays.copyOf(bytes, length), BEHIND)
            .readerIndex(BEFORE.length)
            .writerIndex(BEFORE.length + length);
    var verdict = ProxyHeader.read(around);
    assertThat(around.readerIndex()).isEqualTo(BEFORE.length);
    assertThat(around.readableBytes()).isEqualTo(length);
    assertThat(around).isEqualTo(Unpooled.wrappedBuffer(bytes, 0, length));
    return verdict;
  }

  private static void isWellFormed(byte[] bytes, ProxyHeader.Found found) {
    if (bytes[0] == 'P') {
      var line = new String(bytes, 0, found.length(), StandardCharsets.ISO_8859_1);
      assertThat(line).hasSizeLessThanOrEqualTo(107).endsWith("\r\n");
      assertThat(line.split(" ", -1)[1].strip())
          .isEqualTo(
              found.client() == null ? "UNKNOWN" : "TCP" + (line.contains(" TCP4 ") ? 4 : 6));
    } else {
      int said = ByteBuffer.wrap(bytes).getShort(BINARY.length) & 0xFFFF;
      assertThat(found.length()).isEqualTo(BINARY.length + Short.BYTES + said);
      assertThat(bytes[12]).isIn((byte) 0x20, (byte) 0x21);
    }
  }

  private static void writtenIsRead(InetAddress client, boolean wide, byte[] rest) {
    var text = text(client, wide, rest.length).getBytes(StandardCharsets.US_ASCII);
    assertThat(readBefore(text, rest)).isEqualTo(new ProxyHeader.Found(text.length, client));
    int more = Math.min(rest.length, 200);
    var binary = binary(client, wide, Arrays.copyOf(rest, more));
    assertThat(readBefore(binary, rest)).isEqualTo(new ProxyHeader.Found(binary.length, client));
  }

  private static @Nullable ProxyHeader readBefore(byte[] header, byte[] rest) {
    return ProxyHeader.read(Unpooled.wrappedBuffer(header, rest));
  }

  private static String text(InetAddress client, boolean wide, int port) {
    var address = address(client, wide);
    return "PROXY TCP%d %s %s %d 6667\r\n".formatted(wide ? 6 : 4, address, address, port);
  }

  private static String address(InetAddress address, boolean wide) {
    var text = new StringBuilder();
    var bytes = bytes(address, wide);
    for (int i = 0; i < bytes.length; i += wide ? 2 : 1) {
      int number = wide ? (bytes[i] & 0xFF) << 8 | (bytes[i + 1] & 0xFF) : bytes[i] & 0xFF;
      text.append(wide ? ":" : ".").append(Integer.toString(number, wide ? 16 : 10));
    }
    return text.substring(1);
  }

  private static byte[] binary(InetAddress client, boolean wide, byte[] more) {
    var address = bytes(client, wide);
    var header =
        ByteBuffer.allocate(BINARY.length + Short.BYTES + 2 * address.length + 4 + more.length)
            .put(BINARY)
            .put(BINARY.length - 1, (byte) (wide ? 0x21 : 0x11))
            .putShort((short) (2 * address.length + 4 + more.length));
    return header.put(address).put(address).putInt(0).put(more).array();
  }

  /// Java makes four bytes of sixteen that only embed them (RFC 4291 §2.5.5.2).
  private static byte[] bytes(InetAddress address, boolean wide) {
    var bytes = address.getAddress();
    if (!wide || bytes.length == 16) {
      return bytes;
    }
    var embedded = ByteBuffer.allocate(16).putShort(10, (short) 0xFFFF);
    return embedded.put(12, bytes).array();
  }
}
