package parley.server.hub;

import io.netty.buffer.ByteBuf;
import parley.dialect.LineWriter;

/// Lines that go out with one batch, each once, however many connections they go to.
///
/// Connections that see alike (one [parley.dialect.Variant]) share a log, so that what one of them
/// gets is nearly always one unbroken range of it.
final class TurnLog {
  final ByteBuf bytes;

  TurnLog(ByteBuf bytes) {
    this.bytes = bytes;
  }

  int position() {
    return bytes.writerIndex();
  }

  void append(LineWriter lines) {
    bytes.writeBytes(lines.array(), 0, lines.length());
  }
}
