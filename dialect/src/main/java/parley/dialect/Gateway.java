package parley.dialect;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.core.AddressRange;

/// A gateway, such as a web chat, that is believed where its clients come from: `[[webirc]]`.
///
/// @param name for the log
/// @param passwordSha256 SHA-256 of its password, in small hexadecimal digits; null where only its
///   certificate counts. A password of a machine is long and random, so nobody finds it by trying,
///   and one quick digest is enough
/// @param certificate fingerprint of the certificate that it must show, see
///   [Host#certificateFingerprint]; null for any and none
/// @param hosts where it connects from, at least one
public record Gateway(
    String name,
    @Nullable String passwordSha256,
    @Nullable String certificate,
    List<AddressRange> hosts) {

  /// Checks that there is something to know it by.
  public Gateway {
    hosts = List.copyOf(hosts);
    if (hosts.isEmpty() || (passwordSha256 == null && certificate == null)) {
      throw new IllegalArgumentException("nothing to know the gateway by: " + name);
    }
  }

  /// Whether a connection that gives this password is the gateway's.
  public boolean is(Host connection, String password) {
    return comesFrom(connection.address())
        && matches(certificate, connection.certificateFingerprint())
        && matches(passwordSha256, sha256(password));
  }

  /// Whether it may connect from that address.
  public boolean comesFrom(String address) {
    return hosts.stream().anyMatch(host -> host.contains(address));
  }

  /// Takes as long for whatever is wrong.
  private static boolean matches(@Nullable String wanted, @Nullable String shown) {
    return wanted == null
        || (shown != null
            && MessageDigest.isEqual(
                wanted.getBytes(StandardCharsets.US_ASCII),
                shown.getBytes(StandardCharsets.US_ASCII)));
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException failure) {
      throw new IllegalStateException("every Java has SHA-256", failure);
    }
  }
}
