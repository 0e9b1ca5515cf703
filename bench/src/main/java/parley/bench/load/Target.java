package parley.bench.load;

import java.net.InetAddress;
import java.util.OptionalLong;

/// The server at which the load aims. Always on this machine: a load generator is not let loose on
/// others.
///
/// @param ipv4 its address as a number, 127 in the highest byte
/// @param port 1 to 65535
/// @param pid the server's process, for CPU time and memory
/// @param protocol what it is spoken to in
public record Target(int ipv4, int port, OptionalLong pid, Protocol protocol) {
  private static final int LOOPBACK = 127;

  /// Checks the port.
  public Target {
    LoadSettings.require("port", port, 1, 65_535);
  }

  /// A server at a place that a person named.
  ///
  /// @param host `localhost`, or an address that begins with 127; never looked up
  /// @throws BenchException where it is anything else
  public static Target at(String host, int port, OptionalLong pid, Protocol protocol) {
    return new Target(ipv4(host), port, pid, protocol);
  }

  private static int ipv4(String host) {
    try {
      String literal = host.equalsIgnoreCase("localhost") ? "127.0.0.1" : host;
      byte[] bytes = InetAddress.ofLiteral(literal).getAddress();
      if (bytes.length == 4 && bytes[0] == LOOPBACK) {
        return LOOPBACK << 24
            | (bytes[1] & 0xFF) << 16
            | (bytes[2] & 0xFF) << 8
            | (bytes[3] & 0xFF);
      }
    } catch (IllegalArgumentException e) {
      throw elsewhere(host);
    }
    throw elsewhere(host);
  }

  private static BenchException elsewhere(String host) {
    return new BenchException("only this machine (127.x.x.x) can be measured, not " + host);
  }

  /// Address and port.
  @Override
  public String toString() {
    return "%d.%d.%d.%d:%d"
        .formatted(ipv4 >>> 24, ipv4 >> 16 & 0xFF, ipv4 >> 8 & 0xFF, ipv4 & 0xFF, port);
  }
}
