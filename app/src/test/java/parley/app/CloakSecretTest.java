package parley.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.server.listen.StartException;

class CloakSecretTest {
  @TempDir private Path folder;

  @Test
  void isMadeOnceAndKept() throws Exception {
    var first = CloakSecret.cloak(folder).of("192.0.2.7");
    assertThat(CloakSecret.cloak(folder).of("192.0.2.7")).isEqualTo(first);
    assertThat(CloakSecret.cloak(null).of("192.0.2.7")).isNotEqualTo(first);
    assertThat(Files.getPosixFilePermissions(folder.resolve("cloak-secret")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void aSecretThatIsNoneIsNotReplaced() throws Exception {
    Files.writeString(folder.resolve("cloak-secret"), "nonsense");
    assertThatThrownBy(() -> CloakSecret.cloak(folder)).isInstanceOf(StartException.class);
  }
}
