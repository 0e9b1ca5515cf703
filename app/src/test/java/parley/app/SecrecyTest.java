package parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.server.config.Configuration;
import parley.server.config.ConfigurationReader;

/// Whom the server takes for able to read what it keeps.
class SecrecyTest {
  @TempDir private Path folder;

  @BeforeEach
  void dataOfAnOlderServer() throws Exception {
    for (String name : new String[] {"parley.db", "parley.db-shm", "cloak-secret", "tls-key.pem"}) {
      rights(Files.createFile(folder.resolve(name)), "rw-r--r--");
    }
    rights(folder, "rwxr-xr-x");
  }

  @Test
  void filesThatOthersMayReadAreTold() throws Exception {
    rights(folder.resolve("cloak-secret"), "rw-------");

    assertThat(Secrecy.readable(configuration()))
        .containsExactly(folder.resolve("parley.db"), folder.resolve("tls-key.pem"));
  }

  @Test
  void inAFolderThatOthersMayNotEnterTheyReadNothing() throws Exception {
    rights(folder, "rwx------");

    assertThat(Secrecy.readable(configuration())).isEmpty();
  }

  @Test
  void aKeyForItsGroupIsFineAndOneForAllIsNot() throws Exception {
    var key = Files.createFile(folder.resolve("key.pem"));
    rights(folder, "rwx------");
    rights(key, "rw-r-----");
    assertThat(Secrecy.readable(configuration("tls.key=" + key))).isEmpty();

    rights(key, "rw-r--r--");
    assertThat(Secrecy.readable(configuration("tls.key=" + key))).containsExactly(key);
  }

  private Configuration configuration() throws Exception {
    return read("journal.directory=" + folder);
  }

  private Configuration configuration(String key) throws Exception {
    return read("journal.directory=" + folder, "tls.certificate=" + folder + "/c.pem", key);
  }

  private static Configuration read(String... keys) throws Exception {
    return ConfigurationReader.read(null, List.of(), List.of(keys));
  }

  private static void rights(Path path, String rights) throws Exception {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
  }
}
