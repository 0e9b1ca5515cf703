package parley.server.listen;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import parley.dialect.Dialect;
import parley.dialect.Farewell;
import parley.server.hub.Connection;
import parley.server.hub.Hub;
import parley.server.hub.Link;

/// One connection on the hub's thread: the hub's way to its [ConnectionHandler], and back.
final class Peer implements Link {
  private final Entrance entrance;
  private final IoLoop io;
  private Remote remote;
  private @Nullable ConnectionHandler handler;
  private @Nullable Connection connection;
  private int outputBytesMax;
  private boolean heldBack;
  private boolean inputEnded;
  private boolean withinLine;

  /// @param entrance through which it came
  /// @param remote where it comes from
  Peer(Entrance entrance, Remote remote) {
    this.entrance = entrance;
    this.io = entrance.io();
    this.remote = remote;
    this.outputBytesMax = io.configuration().limits().outputQueueBytes();
  }

  private Hub hub() {
    return entrance.services().hub();
  }

  /// Its other half; right after both were made.
  void attach(ConnectionHandler half) {
    handler = half;
  }

  // ---- from the transport ----

  void open(Dialect dialect, int lineBytesMax) {
    connection = hub().opened(this, dialect, lineBytesMax);
  }

  void received(ByteBuf bytes) {
    if (bytes.isReadable()) {
      withinLine = bytes.getByte(bytes.writerIndex() - 1) != '\n';
      hub().received(connection(), bytes);
    } else {
      bytes.release();
    }
  }

  /// The peer will send no more, but may still read. It leaves once all it sent has been looked at.
  void inputEnded() {
    inputEnded = true;
    if (withinLine) {
      // A last line counts, also without its end.
      withinLine = false;
      hub().received(connection(), Unpooled.wrappedBuffer(new byte[] {'\n'}));
    }
    leaveWhenDone();
  }

  void closed(String reason) {
    hub().closed(connection(), reason);
  }

  void tooSlow() {
    hub().expel(connection(), Farewell.TOO_SLOW);
  }

  private void leaveWhenDone() {
    if (inputEnded && !heldBack) {
      connection().close("Connection closed");
    }
  }

  // ---- from the hub ----

  @Override
  public String address() {
    return remote.address();
  }

  @Override
  public String listener() {
    return entrance.listener().name();
  }

  @Override
  public void outputBytesMax(int bytes) {
    if (bytes == outputBytesMax) {
      return;
    }
    outputBytesMax = bytes;
    var half = handler();
    if (io.isDirect()) {
      half.outputBytesMax(bytes);
    } else {
      io.fromHub().execute(() -> half.outputBytesMax(bytes));
    }
  }

  @Override
  public boolean isSecure() {
    return remote.secure();
  }

  @Override
  public @Nullable String certificateFingerprint() {
    return remote.fingerprint();
  }

  @Override
  public void comesThrough(InetAddress address, boolean secure) {
    remote = new Remote(NetUtil.toAddressString(address), secure, null);
    io.seat(
        new Seats.From(address, entrance.listener().name()),
        handler().channel(),
        () -> hub().expel(connection(), Farewell.closed("Too many connections")));
  }

  @Override
  public void send(ByteBuf bytes) {
    var half = handler();
    if (io.isDirect()) {
      half.send(bytes);
    } else {
      io.fromHub().execute(() -> half.send(bytes));
    }
  }

  @Override
  public void close() {
    var half = handler();
    if (io.isDirect()) {
      half.close();
    } else {
      io.fromHub().execute(half::close);
    }
  }

  @Override
  public void reading(boolean wanted) {
    heldBack = !wanted;
    var half = handler();
    if (io.isDirect()) {
      half.reading(wanted);
    } else {
      io.fromHub().execute(() -> half.reading(wanted));
    }
    leaveWhenDone();
  }

  private Connection connection() {
    if (connection == null) {
      throw new IllegalStateException("the connection is not open");
    }
    return connection;
  }

  private ConnectionHandler handler() {
    if (handler == null) {
      throw new IllegalStateException("the connection has no handler");
    }
    return handler;
  }
}
