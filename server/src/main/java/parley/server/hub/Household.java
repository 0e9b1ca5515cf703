package parley.server.hub;

import parley.core.AddressRange;

/// What counts as one address wherever something is bounded for each: an address of IPv4, and of
/// IPv6 all those of a /64, since who has one of them has all (RFC 6177 §2).
public final class Household {
  private static final String PREFIX = "/64";

  private Household() {}

  /// The name of the one that an address belongs to.
  ///
  /// @param address as it is shown; what is none stands for itself
  public static String of(String address) {
    var range = address.indexOf(':') < 0 ? null : AddressRange.parse(address + PREFIX);
    return range == null ? address : range.toString();
  }
}
