package parley.server.hub;

import io.netty.buffer.ByteBuf;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/// One connection's way out, and its brake. Called on the hub's thread only. Everything may still
/// be called when the connection is gone, and then does nothing (but release what it was given).
public interface Link {
  /// The peer's address without port, as it is shown to others.
  String address();

  /// The name of the listener that the peer came through; empty where it has none.
  String listener();

  /// From now on so much output may wait for the peer to read it, before the link has the hub end
  /// the connection.
  void outputBytesMax(int bytes);

  /// Whether the peer came over TLS.
  boolean isSecure();

  /// The SHA-256 fingerprint of the peer's certificate, in small hexadecimal digits; null for none.
  @Nullable String certificateFingerprint();

  /// From now on the address is that of someone behind a gateway. Where there is no seat for them,
  /// the link has the hub end the connection.
  void comesThrough(InetAddress address, boolean secure);

  /// Sends these bytes and takes over their one reference. At most once per released batch.
  void send(ByteBuf bytes);

  /// Closes after what was sent has gone out.
  void close();

  /// Whether to go on reading; false pushes back on the peer. What is under way may still be given
  /// to [Hub#received]; it is held there, up to a megabyte, before the peer is ended as a flood.
  void reading(boolean wanted);
}
