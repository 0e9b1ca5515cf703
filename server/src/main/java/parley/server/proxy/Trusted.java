package parley.server.proxy;

import io.netty.handler.codec.http.HttpHeaders;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.core.AddressRange;

/// The proxies whose word counts.
///
/// @param ranges their addresses
/// @param local whether those on Unix domain sockets belong to them
public record Trusted(List<AddressRange> ranges, boolean local) {
  /// Reads `proxy.trusted`.
  ///
  /// @param texts each an address, a range, or `unix`
  public static Trusted of(List<String> texts) {
    return new Trusted(
        texts.stream().map(AddressRange::parse).flatMap(Stream::ofNullable).toList(),
        texts.contains("unix"));
  }

  /// Whether this is one of their addresses.
  public boolean includes(InetAddress address) {
    return !ranges.isEmpty() && includes(NetUtil.toAddressString(address));
  }

  private boolean includes(String address) {
    return ranges.stream().anyMatch(range -> range.contains(address));
  }

  /// For whom a proxy that speaks HTTP has passed a request on: the last one in `X-Forwarded-For`
  /// that is none of them. Null where it does not say.
  public @Nullable InetAddress client(HttpHeaders headers) {
    var passed = String.join(",", headers.getAll("X-Forwarded-For")).split(",", -1);
    for (int i = passed.length - 1; i >= 0; i--) {
      var address = address(passed[i].strip());
      if (address == null || !includes(passed[i].strip())) {
        return address;
      }
    }
    return null;
  }

  private static @Nullable InetAddress address(String text) {
    var bytes = NetUtil.createByteArrayFromIpAddressString(text);
    try {
      return bytes == null ? null : InetAddress.getByAddress(bytes);
    } catch (UnknownHostException _) {
      return null;
    }
  }
}
