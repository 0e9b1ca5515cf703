package parley.server.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnCertificateTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  @TempDir private Path folder;

  private OwnCertificate at(Instant time) {
    return new OwnCertificate("chat.example.org", folder, InstantSource.fixed(time));
  }

  @Test
  void itIsForTheServersNamesAndSignedByItself() throws Exception {
    var made = at(NOW).certificate().chain().getFirst();

    made.verify(made.getPublicKey());
    made.checkValidity(Date.from(NOW));
    assertThat(made.getSubjectX500Principal().getName()).isEqualTo("CN=chat.example.org");
    assertThat(made.getSubjectAlternativeNames())
        .contains(List.of(2, "chat.example.org"), List.of(2, "localhost"), List.of(7, "127.0.0.1"));
  }

  @Test
  void itIsKeptAndOnlyTheOwnerReadsTheKey() throws Exception {
    var made = at(NOW).certificate();

    assertThat(at(NOW.plus(Duration.ofDays(100))).certificate()).isEqualTo(made);
    var rights = Files.getPosixFilePermissions(folder.resolve(OwnCertificate.KEY_FILE));
    assertThat(PosixFilePermissions.toString(rights)).isEqualTo("rw-------");
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void anExpiredOneIsReplaced() throws Exception {
    var made = at(NOW).certificate();
    var later = NOW.plus(Duration.ofDays(5000));

    var replaced = at(later).certificate();
    assertThat(replaced).isNotEqualTo(made);
    replaced.chain().getFirst().checkValidity(Date.from(later));
  }

  @Test
  void theKeyOfAnotherCertificateIsRefused() throws Exception {
    at(NOW).certificate();
    var certificate = folder.resolve(OwnCertificate.CERTIFICATE_FILE);
    var other = folder.resolve("other");
    new OwnCertificate("other", other, InstantSource.fixed(NOW)).certificate();
    var key = other.resolve(OwnCertificate.KEY_FILE);

    assertThatThrownBy(() -> Pem.read(certificate, key))
        .isInstanceOf(KeyException.class)
        .hasMessage(key + " is not the key of " + certificate);
    assertThatThrownBy(() -> Pem.read(certificate, certificate))
        .isInstanceOf(KeyException.class)
        .hasMessageStartingWith(certificate + " holds no PKCS #8 key in PEM");
  }
}
