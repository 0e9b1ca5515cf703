package parley.server.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateFilesTest {
  @TempDir private Path folder;

  private Certificate make(String name) throws Exception {
    Files.deleteIfExists(certificateFile());
    return new OwnCertificate(name, folder, Instant::now).certificate();
  }

  private Path certificateFile() {
    return folder.resolve(OwnCertificate.CERTIFICATE_FILE);
  }

  private CertificateFiles read() throws Exception {
    return CertificateFiles.read(certificateFile(), folder.resolve(OwnCertificate.KEY_FILE));
  }

  @Test
  void whatIsWrittenAnewIsRenewedOnce() throws Exception {
    var first = make("first");
    var files = read();
    assertThat(files.certificate()).isEqualTo(first);
    assertThat(files.renewed()).isNull();

    var second = make("second");
    assertThat(files.renewed()).isEqualTo(second);
    assertThat(files.certificate()).isEqualTo(second);
    assertThat(files.renewed()).isNull();
  }

  @Test
  void whatIsBrokenIsToldOnceAndTheFormerOneStays() throws Exception {
    var first = make("first");
    var files = read();
    Files.writeString(certificateFile(), "nothing");

    assertThatThrownBy(files::renewed).isInstanceOf(GeneralSecurityException.class);
    assertThat(files.renewed()).isNull();
    assertThat(files.certificate()).isEqualTo(first);
  }

  @Test
  void whatIsTouchedIsReadAgain() throws Exception {
    var first = make("first");
    var files = read();
    Files.setLastModifiedTime(
        certificateFile(), FileTime.from(Instant.parse("2026-01-02T00:00:00Z")));

    assertThat(files.renewed()).isEqualTo(first);
  }
}
