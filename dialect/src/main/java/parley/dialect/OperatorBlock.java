package parley.dialect;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.core.AddressRange;
import parley.core.Names;
import parley.core.NoticeTopic;
import parley.core.Operator;
import parley.core.Privilege;

/// Someone who may become an operator of the server, as configured: `[[operator]]`.
///
/// @param name by which they ask for it
/// @param password hash of the password, in PHC form; null where only a certificate counts
/// @param fingerprints of certificates, SHA-256 in hexadecimal; any of them will do. Where there
///   are some and a password, both are needed
/// @param hosts from where: `host` or `user@host` with wildcards, or CIDR; empty for anywhere
/// @param role what they are called
/// @param privileges what they may do
public record OperatorBlock(
    String name,
    @Nullable String password,
    Set<String> fingerprints,
    List<String> hosts,
    String role,
    Set<Privilege> privileges) {

  /// Copies what could change.
  public OperatorBlock {
    fingerprints = Set.copyOf(fingerprints);
    hosts = List.copyOf(hosts);
    privileges = Set.copyOf(privileges);
  }

  /// Whether they may come from there.
  ///
  /// @param address the real one
  public boolean allows(String user, String address) {
    return hosts.isEmpty() || hosts.stream().anyMatch(host -> fits(host, user, address));
  }

  /// Whether the certificate will do; any will, and none, where no certificate is wanted.
  public boolean accepts(@Nullable String fingerprint) {
    return fingerprints.isEmpty() || (fingerprint != null && fingerprints.contains(fingerprint));
  }

  private static boolean fits(String host, String user, String address) {
    var range = AddressRange.parse(host);
    if (range != null) {
      return range.contains(address);
    }
    return Names.fits(host, host.contains("@") ? user + "@" + address : address);
  }

  /// What they become. They hear of everything but who comes and goes, if they may hear of
  /// anything.
  public Operator operator() {
    var topics =
        privileges.contains(Privilege.NOTICES)
            ? EnumSet.complementOf(EnumSet.of(NoticeTopic.CONNECTS))
            : EnumSet.noneOf(NoticeTopic.class);
    return new Operator(name, role, privileges, topics);
  }
}
