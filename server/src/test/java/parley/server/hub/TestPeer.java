package parley.server.hub;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Someone at the other end of a connection, as a test moves them.
final class TestPeer implements Link {
  private final HubScene scene;
  private final StringBuilder received = new StringBuilder();
  private @Nullable Connection connection;
  String address = "192.0.2.7";
  int writes;
  boolean closed;
  boolean read = true;
  boolean breaks;
  private @Nullable List<ByteBuf> unread;

  TestPeer(HubScene scene) {
    this.scene = scene;
  }

  Connection connection() {
    if (connection == null) {
      throw new IllegalStateException("not connected");
    }
    return connection;
  }

  void connected(Connection as) {
    connection = as;
  }

  /// These lines arrive together. The turn goes on.
  TestPeer types(String... lines) {
    return sends(String.join("\n", lines) + "\n");
  }

  /// These characters arrive together.
  TestPeer sends(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    scene.hub.received(connection(), Unpooled.wrappedBuffer(bytes));
    return this;
  }

  /// From now on it reads nothing: what it is sent stays with the server.
  void stopsReading() {
    unread = new ArrayList<>();
  }

  /// Bytes that it has not read.
  int unreadBytes() {
    return unread == null ? 0 : unread.stream().mapToInt(ByteBuf::readableBytes).sum();
  }

  /// The server will not wait any longer for it to read.
  void isAborted() {
    if (unread != null) {
      unread.forEach(ByteBuf::release);
      unread = List.of();
    }
    vanishes();
  }

  /// The network loses it.
  void vanishes() {
    scene.hub.closed(connection(), "gone");
  }

  /// The lines that came since this was asked the last time.
  List<String> lines() {
    var lines = received.toString().lines().toList();
    received.setLength(0);
    return lines;
  }

  /// All that came since this was asked the last time, as it came.
  String text() {
    var text = received.toString();
    received.setLength(0);
    return text;
  }

  @Override
  public String address() {
    return address;
  }

  @Override
  public String listener() {
    return "";
  }

  @Override
  public void outputBytesMax(int bytes) {}

  @Override
  public boolean isSecure() {
    return false;
  }

  @Override
  public @Nullable String certificateFingerprint() {
    return null;
  }

  @Override
  public void comesThrough(InetAddress address, boolean secure) {}

  @Override
  public void send(ByteBuf bytes) {
    writes++;
    if (unread != null) {
      unread.add(bytes);
      return;
    }
    received.append(bytes.toString(StandardCharsets.UTF_8));
    bytes.release();
    if (breaks) {
      throw new IllegalStateException("the link broke");
    }
  }

  @Override
  public void close() {
    closed = true;
  }

  @Override
  public void reading(boolean wanted) {
    read = wanted;
  }
}
