package parley.server.proxy;

import io.netty.buffer.ByteBuf;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a proxy says of a connection (the PROXY protocol, §2.1 text and §2.2 binary).
sealed interface ProxyHeader {
  /// It is there.
  ///
  /// @param length so many bytes belong to it
  /// @param client from where the connection really comes; null where the proxy does not say, or
  ///   speaks for itself
  record Found(int length, @Nullable InetAddress client) implements ProxyHeader {}

  /// It is not.
  enum Missing implements ProxyHeader {
    /// The connection begins with something else.
    ABSENT,
    /// More must come.
    INCOMPLETE,
    /// It begins as it should and goes on wrongly.
    MALFORMED
  }

  /// The longest header that is read. Those of version 2 may say more of a connection than anyone
  /// does.
  int BYTES_MAX = 4096;

  /// Reads what a connection begins with.
  static ProxyHeader read(ByteBuf bytes) {
    if (startsWith(bytes, Form.TEXT)) {
      return bytes.readableBytes() < Form.TEXT.length ? Missing.INCOMPLETE : Form.text(bytes);
    } else if (startsWith(bytes, Form.BINARY)) {
      return bytes.readableBytes() < Form.HEAD_BYTES ? Missing.INCOMPLETE : Form.binary(bytes);
    }
    return Missing.ABSENT;
  }

  private static boolean startsWith(ByteBuf bytes, byte[] form) {
    int length = Math.min(form.length, bytes.readableBytes());
    for (int i = 0; i < length; i++) {
      if (bytes.getByte(bytes.readerIndex() + i) != form[i]) {
        return false;
      }
    }
    return true;
  }

  /// The two forms.
  final class Form {
    private static final byte[] TEXT = "PROXY ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BINARY = "\r\n\r\n\0\r\nQUIT\n".getBytes(StandardCharsets.US_ASCII);
    private static final int TEXT_BYTES_MAX = 107;
    private static final int PORT_MAX = 65_535;
    private static final Pattern UNKNOWN = Pattern.compile("PROXY UNKNOWN(?: [^\r\n]*)?\r\n");
    private static final Pattern KNOWN =
        Pattern.compile(
            "PROXY TCP([46]) ([0-9A-Fa-f:.]+) ([0-9A-Fa-f:.]+) (0|[1-9]\\d{0,4})"
                + " (0|[1-9]\\d{0,4})\r\n");
    private static final int HEAD_BYTES = 16;
    private static final int LOCAL = 0x20;
    private static final int PROXY = 0x21;
    private static final int TCP4 = 0x11;
    private static final int TCP6 = 0x21;
    private static final int PORTS_BYTES = 4;

    private Form() {}

    private static ProxyHeader text(ByteBuf bytes) {
      int from = bytes.readerIndex();
      int end = bytes.indexOf(from, bytes.writerIndex(), (byte) '\n');
      int length = (end < 0 ? bytes.writerIndex() : end + 1) - from;
      if (length > TEXT_BYTES_MAX) {
        return Missing.MALFORMED;
      } else if (end < 0) {
        return Missing.INCOMPLETE;
      }
      var line = bytes.toString(from, length, StandardCharsets.ISO_8859_1);
      if (UNKNOWN.matcher(line).matches()) {
        return new Found(length, null);
      }
      var known = KNOWN.matcher(line);
      if (!known.matches() || !isPort(known.group(4)) || !isPort(known.group(5))) {
        return Missing.MALFORMED;
      }
      int addressBytes = known.group(1).equals("4") ? 4 : 16;
      var client = NetUtil.createByteArrayFromIpAddressString(known.group(2));
      var server = NetUtil.createByteArrayFromIpAddressString(known.group(3));
      return isAddress(client, addressBytes) && isAddress(server, addressBytes)
          ? new Found(length, address(client))
          : Missing.MALFORMED;
    }

    private static boolean isAddress(byte @Nullable [] bytes, int length) {
      return bytes != null && bytes.length == length;
    }

    private static boolean isPort(String digits) {
      return Integer.parseInt(digits) <= PORT_MAX;
    }

    private static ProxyHeader binary(ByteBuf bytes) {
      int from = bytes.readerIndex();
      int command = bytes.getUnsignedByte(from + BINARY.length);
      int family = bytes.getUnsignedByte(from + BINARY.length + 1);
      int length = bytes.getUnsignedShort(from + BINARY.length + 2);
      if (HEAD_BYTES + length > BYTES_MAX || (command != LOCAL && command != PROXY)) {
        return Missing.MALFORMED;
      } else if (bytes.readableBytes() < HEAD_BYTES + length) {
        return Missing.INCOMPLETE;
      }
      int addressBytes = family == TCP4 ? 4 : family == TCP6 ? 16 : 0;
      if (command == LOCAL || addressBytes == 0) {
        return new Found(HEAD_BYTES + length, null);
      } else if (length < 2 * addressBytes + PORTS_BYTES) {
        return Missing.MALFORMED;
      }
      var address = new byte[addressBytes];
      bytes.getBytes(from + HEAD_BYTES, address);
      return new Found(HEAD_BYTES + length, address(address));
    }

    private static InetAddress address(byte[] address) {
      try {
        return InetAddress.getByAddress(address);
      } catch (UnknownHostException impossible) {
        throw new IllegalStateException("addresses have 4 or 16 bytes", impossible);
      }
    }
  }
}
