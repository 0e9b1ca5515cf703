package parley.server.websocket;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which pages may open a WebSocket. Browsers say which page it is that asks, and let every page
/// ask every server; other programs say nothing, and are let in.
///
/// @param allowed such as `https://chat.example.org`; `*` for every page, empty for those that came
///   from this server
public record Origins(List<String> allowed) {
  /// Whether this page may.
  ///
  /// @param origin the request's `Origin`, where it has one (RFC 6454 §7)
  /// @param host the request's `Host`
  boolean allow(@Nullable String origin, @Nullable String host) {
    if (origin == null) {
      return true;
    }
    return allowed.isEmpty()
        ? host != null && isOf(origin, host)
        : allowed.stream().anyMatch(each -> each.equals("*") || each.equalsIgnoreCase(origin));
  }

  private static boolean isOf(String origin, String host) {
    try {
      var page = URI.create(origin);
      var port = ":" + usualPort(page.getScheme());
      var authority = page.getRawAuthority();
      return authority != null && without(port, authority).equals(without(port, host));
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static String without(String port, String authority) {
    var small = authority.toLowerCase(Locale.ROOT);
    return small.endsWith(port) ? small.substring(0, small.length() - port.length()) : small;
  }

  private static String usualPort(@Nullable String scheme) {
    return "https".equalsIgnoreCase(scheme) ? "443" : "80";
  }
}
