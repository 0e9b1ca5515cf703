package parley.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.core.AddressRange;

class GatewayTablesTest {
  private static final String DIGITS = "Ab".repeat(32);

  @TempDir private Path folder;

  private Configuration.Access read(String toml) throws Exception {
    var file = Files.writeString(folder.resolve("parley.toml"), toml);
    return ConfigurationReader.read(file, List.of(), List.of()).access();
  }

  private String mistake(String toml) {
    var thrown = catchThrowableOfType(ConfigurationException.class, () -> read(toml));
    assertThat(thrown).as(toml).isNotNull();
    return String.valueOf(thrown.getMessage());
  }

  @Test
  void nobodyIsAGatewayAndNothingIsSaidOfStsByDefault() throws Exception {
    assertThat(read("").gateways()).isEmpty();
    assertThat(read("").sts()).isEqualTo(new Configuration.Sts(Duration.ZERO, 6697, false));
  }

  @Test
  void aGatewayHasAPasswordOrACertificateAndAddresses() throws Exception {
    var gateways =
        read("""
        [[webirc]]
        name = "web"
        password-sha256 = "%s"
        hosts = ["192.0.2.1", "2001:db8::/32"]

        [[webirc]]
        name = "other"
        certificate = "%s"
        hosts = ["10.0.0.0/8"]
        """
                .formatted(DIGITS, DIGITS))
            .gateways();

    assertThat(gateways).hasSize(2);
    assertThat(gateways.getFirst().passwordSha256()).isEqualTo("ab".repeat(32));
    assertThat(gateways.getFirst().certificate()).isNull();
    assertThat(gateways.getFirst().hosts())
        .containsExactly(AddressRange.parse("192.0.2.1"), AddressRange.parse("2001:db8::/32"));
    assertThat(gateways.getLast().certificate()).isEqualTo("ab".repeat(32));
  }

  @Test
  void whatIsWrongIsExplained() {
    assertThat(mistake("[[webirc]]\nname = \"web\"\nhosts = [\"10.0.0.1\"]"))
        .contains(
            "webirc.password-sha256: missing; allowed: password-sha256, certificate, or both");
    var known = "[[webirc]]\nname = \"web\"\ncertificate = \"" + DIGITS + "\"\n";
    assertThat(mistake(known)).contains("webirc.hosts: missing");
    assertThat(mistake(known + "hosts = []")).contains("webirc.hosts: found no address");
    assertThat(mistake(known + "hosts = [\"10.0.0.1/33\"]"))
        .contains(
            "webirc.hosts: found \"10.0.0.1/33\"; allowed: a list of up to 100, each an address");
    assertThat(mistake(known + "hosts = [\"10.0.0.1\"]\nhost = \"x\""))
        .contains("webirc.host: unknown key; did you mean hosts?");
    assertThat(mistake("webirc = 1")).contains("one table for each, [[webirc]]");
  }
}
