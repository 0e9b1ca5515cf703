package parley.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.core.Privilege;
import parley.dialect.OperatorBlock;

class OperatorTablesTest {
  private static final String HASH = "$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ$aGFzaGhhc2g";

  @TempDir private Path folder;

  @Test
  void anOperatorHasTheRoleThatItNames() throws Exception {
    var operators =
        read(
            """
            [[operator]]
            name = "ann"
            password = "%s"
            hosts = ["10.0.0.0/8"]

            [[operator]]
            name = "bob"
            certificates = ["%s"]
            role = "helper"

            [roles.helper]
            privileges = ["kill", "see-addresses"]
            """
                .formatted(HASH, "AB".repeat(32)));

    assertThat(operators).extracting(OperatorBlock::name).containsExactly("ann", "bob");
    assertThat(operators.getFirst().privileges())
        .isEqualTo(
            EnumSet.complementOf(EnumSet.of(Privilege.DIE, Privilege.RESTART, Privilege.FORCE)));
    assertThat(operators.getFirst().password()).isEqualTo(HASH);
    assertThat(operators.getFirst().allows("ann", "10.1.2.3")).isTrue();
    assertThat(operators.getFirst().allows("ann", "192.0.2.1")).isFalse();
    assertThat(operators.getLast().privileges())
        .containsExactlyInAnyOrder(Privilege.KILL, Privilege.SEE_ADDRESSES);
    assertThat(operators.getLast().accepts("ab".repeat(32))).isTrue();
    assertThat(operators.getLast().accepts(null)).isFalse();
  }

  @Test
  void whatIsWrongIsToldWithItsPlace() throws IOException {
    assertThat(
            mistakes(
                """
                [[operator]]
                name = "ann"

                [[operator]]
                name = 7
                password = "%s"
                pasword = "x"

                [roles.helper]
                privileges = ["kil"]
                """
                    .formatted(HASH)))
        .containsExactlyInAnyOrder(
            "parley.toml:1:1: operator.password: missing; allowed: password, certificates, or both",
            "parley.toml:5:1: operator.name: found 7; allowed: a word of up to 30 characters",
            "parley.toml:7:1: operator.pasword: unknown key; did you mean password?",
            "parley.toml:10:1: roles.helper.privileges: found \"kil\"; allowed: a list of up to"
                + " 100, each one of kill, ban, rehash, restart, die, wallops, see-addresses,"
                + " see-secret, notices, override, force, defcon");
  }

  @Test
  void rolesAndNamesMustFitTogether() throws IOException {
    assertThat(
            mistakes(
                """
                [[operator]]
                name = "ann"
                password = "%1$s"
                role = "nobody"

                [[operator]]
                name = "ann"
                password = "%1$s"
                """
                    .formatted(HASH)))
        .containsExactlyInAnyOrder(
            "parley.toml:1:1: operator.role: found \"nobody\"; allowed: \"admin\"",
            "parley.toml:6:1: operator.name: found \"ann\" again, which is at parley.toml:1:1");
  }

  private List<OperatorBlock> read(String toml) throws Exception {
    return ConfigurationReader.read(file(toml), List.of(), List.of()).operators();
  }

  private List<String> mistakes(String toml) throws IOException {
    var file = file(toml);
    var thrown =
        catchThrowableOfType(
            ConfigurationException.class,
            () -> ConfigurationReader.read(file, List.of(), List.of()));
    assertThat(thrown).isNotNull();
    return thrown.mistakes().stream()
        .map(mistake -> mistake.text().replace(folder + "/", ""))
        .toList();
  }

  private Path file(String toml) throws IOException {
    return Files.writeString(folder.resolve("parley.toml"), toml);
  }
}
