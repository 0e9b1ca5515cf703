package parley.server.listen;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A client of a WebSocket that can do everything wrong.
final class WebSocketPeer implements AutoCloseable {
  static final int CONTINUATION = 0;
  static final int TEXT = 1;
  static final int BINARY = 2;
  static final int CLOSE = 8;
  static final int PING = 9;
  static final int PONG = 10;
  static final int FINAL = 0x80;

  /// What RFC 6455 §1.3 has for an example.
  static final String KEY = "dGhlIHNhbXBsZSBub25jZQ==";

  private static final int PATIENCE_MILLIS = 20_000;
  private static final byte[] MASK = {0x12, 0x34, 0x56, 0x78};

  private final Socket socket;
  private final DataInputStream in;

  /// One frame that came in.
  record Frame(int opcode, ByteBuffer payload) {
    String text() {
      return StandardCharsets.UTF_8.decode(payload.duplicate()).toString();
    }

    /// Of a close frame.
    int status() {
      return payload.remaining() < 2 ? 1005 : payload.getShort(0) & 0xFFFF;
    }
  }

  WebSocketPeer(Socket socket) throws IOException {
    this.socket = socket;
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MILLIS);
    this.in = new DataInputStream(socket.getInputStream());
  }

  /// Asks for a WebSocket, with these heads besides; returns the head of the answer.
  List<String> ask(String... heads) throws IOException {
    var request = new StringBuilder("GET /irc HTTP/1.1\r\nHost: chat.example.org:8080\r\n");
    request.append("Upgrade: websocket\r\nConnection: keep-alive, Upgrade\r\n");
    request.append("Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: " + KEY + "\r\n");
    for (String head : heads) {
      request.append(head).append("\r\n");
    }
    return request(request.append("\r\n").toString());
  }

  /// Sends a request; returns the head of the answer.
  List<String> request(String request) throws IOException {
    send(request.getBytes(StandardCharsets.ISO_8859_1));
    var head = new ArrayList<String>();
    for (String line = httpLine(); !line.isEmpty(); line = httpLine()) {
      head.add(line);
    }
    return head;
  }

  private String httpLine() throws IOException {
    var line = new ByteArrayOutputStream();
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      if (next != '\r') {
        line.write(next);
      }
    }
    return line.toString(StandardCharsets.US_ASCII);
  }

  WebSocketPeer open(String... subprotocols) throws IOException {
    var head =
        subprotocols.length == 0
            ? ask()
            : ask("Sec-WebSocket-Protocol: " + String.join(", ", subprotocols));
    if (!head.getFirst().startsWith("HTTP/1.1 101 ")) {
      throw new AssertionError(String.join("\n", head));
    }
    return this;
  }

  WebSocketPeer text(String message) throws IOException {
    return frame(FINAL | TEXT, message.getBytes(StandardCharsets.UTF_8));
  }

  WebSocketPeer close(int status) throws IOException {
    return frame(FINAL | CLOSE, ByteBuffer.allocate(2).putShort((short) status).array());
  }

  /// A masked frame.
  WebSocketPeer frame(int first, byte[] payload) throws IOException {
    var frame = ByteBuffer.allocate(payload.length + 14).put((byte) first);
    if (payload.length < 126) {
      frame.put((byte) (0x80 | payload.length));
    } else {
      frame.put((byte) (0x80 | 126)).putShort((short) payload.length);
    }
    frame.put(MASK);
    for (int i = 0; i < payload.length; i++) {
      frame.put((byte) (payload[i] ^ MASK[i % MASK.length]));
    }
    var bytes = new byte[frame.flip().remaining()];
    frame.get(bytes);
    return send(bytes);
  }

  WebSocketPeer send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
    return this;
  }

  /// The next frame; a server's are whole and not masked.
  Frame frame() throws IOException {
    int first = in.readUnsignedByte();
    int length = in.readUnsignedByte();
    if (length == 126) {
      length = in.readUnsignedShort();
    } else if (length == 127) {
      length = Math.toIntExact(in.readLong());
    }
    if ((first & 0xF0) != FINAL || length > 1 << 20) {
      throw new AssertionError("an odd frame: " + first + ", " + length);
    }
    var payload = new byte[length];
    in.readFully(payload);
    return new Frame(first & 0xF, ByteBuffer.wrap(payload));
  }

  /// The text of the next frame, whatever kind of message it is.
  String line() throws IOException {
    return frame().text();
  }

  /// Waits for the end of the connection; nothing else may come.
  boolean ends() throws IOException {
    return in.read() < 0;
  }

  Socket socket() {
    return socket;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
