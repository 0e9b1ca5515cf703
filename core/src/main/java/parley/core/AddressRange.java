package parley.core;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Addresses that begin alike, as CIDR writes them: `192.0.2.0/24`, `2001:db8::/32`, or one address
/// alone. What an IPv6 address has behind a `%` does not count, and IPv4 within IPv6 is IPv4.
public final class AddressRange {
  private final byte[] start;
  private final int bits;

  private AddressRange(byte[] start, int bits) {
    this.start = start;
    this.bits = bits;
  }

  /// Reads CIDR notation; null for what is none.
  public static @Nullable AddressRange parse(String text) {
    int slash = text.indexOf('/');
    byte[] address = address(slash < 0 ? text : text.substring(0, slash));
    if (address == null) {
      return null;
    }
    int bitsMax = address.length * 8;
    int bits = slash < 0 ? bitsMax : bits(text.substring(slash + 1));
    return bits < 0 || bits > bitsMax ? null : new AddressRange(masked(address, bits), bits);
  }

  /// Those that have so many bits in common with this address.
  static AddressRange of(byte[] address, int bits) {
    return new AddressRange(masked(address, bits), bits);
  }

  /// Whether this address is among them; what is no address is not.
  public boolean contains(String address) {
    byte[] bytes = address(address);
    return bytes != null && contains(bytes);
  }

  /// Whether this address, of four bytes or sixteen, is among them.
  boolean contains(byte[] address) {
    return address.length == start.length && Arrays.equals(masked(address, bits), start);
  }

  /// How many bits all of them have in common.
  public int bits() {
    return bits;
  }

  /// The bytes of an address, four or sixteen; null for what is none.
  public static byte @Nullable [] address(String text) {
    int scope = text.indexOf('%');
    var literal = scope < 0 ? text : text.substring(0, scope);
    if (literal.isEmpty() || literal.charAt(0) == '[' || !isShaped(literal)) {
      return null;
    }
    try {
      return InetAddress.ofLiteral(literal).getAddress();
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  /// Four numbers, or something with colons: other forms of IPv4 are not meant.
  private static boolean isShaped(String literal) {
    return literal.indexOf(':') >= 0
        || literal.matches("[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}");
  }

  private static int bits(String text) {
    return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : -1;
  }

  private static byte[] masked(byte[] address, int bits) {
    byte[] masked = address.clone();
    for (int i = 0; i < masked.length; i++) {
      int kept = Math.clamp(bits - i * 8L, 0, 8);
      masked[i] &= (byte) (0xff << (8 - kept));
    }
    return masked;
  }

  /// In CIDR notation, what is not in common as zeros.
  @Override
  public String toString() {
    return text(start) + (bits == start.length * 8 ? "" : "/" + bits);
  }

  private static String text(byte[] address) {
    try {
      return InetAddress.getByAddress(address).getHostAddress();
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException("four or sixteen bytes", impossible);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AddressRange range
        && bits == range.bits
        && Arrays.equals(start, range.start);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(start) + bits;
  }
}
