package parley.server.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.core.AddressRange;
import parley.dialect.Gateway;
import parley.server.config.Block.Part;

/// The tables `[[webirc]]`: gateways that are believed where their clients come from.
final class GatewayTables {
  static final String WEBIRC = "webirc";

  private static final Kind.Text DIGITS =
      new Kind.Text("64 hexadecimal digits", Pattern.compile("[0-9a-fA-F]{64}"));

  private static final Part<String> NAME =
      new Part<>(
          "name",
          new Kind.Text(
              "a word of up to 63 letters, digits, \".\", \"-\" or \"_\"",
              Pattern.compile("[A-Za-z0-9._-]{1,63}")),
          "needed",
          "What the log calls it.");
  private static final Part<String> PASSWORD =
      new Part<>(
          "password-sha256",
          DIGITS,
          "none",
          "SHA-256 of its password, which should be long and random. Needed where there is no "
              + "`certificate`.");
  private static final Part<String> CERTIFICATE =
      new Part<>(
          "certificate",
          DIGITS,
          "none",
          "SHA-256 fingerprint of the client certificate that it must show. Where there is a "
              + "password as well, both are needed.");
  private static final Part<List<AddressRange>> HOSTS =
      new Part<>(
          "hosts",
          new Kind.Many<>(new Kind.Range(), 100),
          "needed",
          "Where it connects from; connections from there are not bound by "
              + "`limits.connections-per-address`.");
  static final List<Part<?>> PARTS = List.of(NAME, PASSWORD, CERTIFICATE, HOSTS);

  private final List<Gateway> gateways = new ArrayList<>();

  /// Reads one.
  void read(Block block) {
    block.allow(PARTS);
    var name = block.needed(NAME);
    var password = block.value(PASSWORD);
    var certificate = block.value(CERTIFICATE);
    if (password == null && certificate == null) {
      block.wrong(PASSWORD.name(), "missing; allowed: password-sha256, certificate, or both");
    }
    var hosts = block.needed(HOSTS);
    if (hosts != null && hosts.isEmpty()) {
      block.wrong(HOSTS.name(), "found no address; allowed: " + HOSTS.kind().allowed());
    }
    if (name != null && hosts != null) {
      block.ifRight(_ -> gateways.add(new Gateway(name, low(password), low(certificate), hosts)));
    }
  }

  private static @Nullable String low(@Nullable String digits) {
    return digits == null ? null : digits.toLowerCase(Locale.ROOT);
  }

  /// All of them.
  List<Gateway> gateways() {
    return List.copyOf(gateways);
  }
}
