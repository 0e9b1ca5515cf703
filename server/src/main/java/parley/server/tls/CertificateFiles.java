package parley.server.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;

/// A certificate and its key in PEM files, which whoever renews the certificate writes anew. On one
/// thread at a time.
public final class CertificateFiles implements CertificateSource {
  private final Path certificateFile;
  private final Path keyFile;
  private Certificate latest;
  private Version certificateVersion;
  private Version keyVersion;

  /// By what a file is seen to be another one.
  private record Version(FileTime modified, long size, @Nullable Object file) {
    private static final Version NONE = new Version(FileTime.fromMillis(0), -1, null);

    static Version of(Path path) {
      try {
        var attributes = Files.readAttributes(path, BasicFileAttributes.class);
        return new Version(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
      } catch (IOException _) {
        // Reading it will say why.
        return NONE;
      }
    }
  }

  private CertificateFiles(Path certificateFile, Path keyFile)
      throws IOException, GeneralSecurityException {
    this.certificateFile = certificateFile;
    this.keyFile = keyFile;
    certificateVersion = Version.of(certificateFile);
    keyVersion = Version.of(keyFile);
    latest = Pem.read(certificateFile, keyFile);
  }

  /// Reads both files; see [Pem#read].
  public static CertificateFiles read(Path certificateFile, Path keyFile)
      throws IOException, GeneralSecurityException {
    return new CertificateFiles(certificateFile, keyFile);
  }

  @Override
  public Certificate certificate() {
    return latest;
  }

  @Override
  public @Nullable Certificate renewed() throws IOException, GeneralSecurityException {
    var certificateNow = Version.of(certificateFile);
    var keyNow = Version.of(keyFile);
    if (certificateNow.equals(certificateVersion) && keyNow.equals(keyVersion)) {
      return null;
    }
    certificateVersion = certificateNow;
    keyVersion = keyNow;
    latest = Pem.read(certificateFile, keyFile);
    return latest;
  }
}
