package parley.dialect;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import parley.core.AddressRange;

/// What others are shown in place of an address: always the same for the same address, and of no
/// use to find it without the secret (HMAC-SHA-256).
///
/// It has three parts, for the address and the two networks around it: `address.net.wider.ip`, so
/// that `*.net.wider.ip` is a mask of everyone in the network. These are the first 24 and 16 bits
/// of an IPv4 address, 64 and 48 of IPv6.
public final class Cloak {
  private static final String DIGITS = "abcdefghijkmnpqrstuvwxyz23456789";
  private static final int DIGITS_A_PART = 8;
  private static final int BITS_A_DIGIT = 5;

  private final SecretKeySpec secret;

  /// @param secret at least 16 random bytes, kept
  public Cloak(byte[] secret) {
    this.secret = new SecretKeySpec(secret, "HmacSHA256");
  }

  /// What is shown of an address; what is no address is shown as it is.
  public String of(String address) {
    byte[] bytes = AddressRange.address(address);
    if (bytes == null) {
      return address;
    }
    boolean four = bytes.length == 4;
    return part(bytes, bytes.length)
        + "."
        + part(bytes, four ? 3 : 8)
        + "."
        + part(bytes, four ? 2 : 6)
        + (four ? ".ip" : ".ip6");
  }

  private String part(byte[] address, int length) {
    try {
      var mac = Mac.getInstance(secret.getAlgorithm());
      mac.init(secret);
      mac.update((address.length + "/" + length + ":").getBytes(StandardCharsets.US_ASCII));
      return text(mac.doFinal(Arrays.copyOf(address, length)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has HMAC-SHA-256", impossible);
    }
  }

  private static String text(byte[] hash) {
    long bits = 0;
    for (int i = 0; i < DIGITS_A_PART * BITS_A_DIGIT / 8; i++) {
      bits = (bits << 8) | (hash[i] & 0xff);
    }
    var text = new StringBuilder();
    for (int i = 0; i < DIGITS_A_PART; i++) {
      text.append(DIGITS.charAt((int) (bits & (DIGITS.length() - 1))));
      bits >>>= BITS_A_DIGIT;
    }
    return text.toString();
  }
}
