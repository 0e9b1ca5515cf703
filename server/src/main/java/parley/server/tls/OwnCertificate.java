package parley.server.tls;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A certificate that the server makes for itself, signed by nobody: it encrypts, and clients that
/// remember it notice when it changes. Kept in the data folder, so that it does not.
public final class OwnCertificate implements CertificateSource {
  static final String CERTIFICATE_FILE = "tls-certificate.pem";

  /// The file with its key, in the data folder.
  public static final String KEY_FILE = "tls-key.pem";

  private static final Logger LOG = LoggerFactory.getLogger(OwnCertificate.class);
  private static final Duration VALID = Duration.ofDays(3650);
  // Clocks of clients may be behind.
  private static final Duration BEFORE = Duration.ofDays(1);
  private static final int SERIAL_BITS = 64;

  private final String serverName;
  private final @Nullable Path folder;
  private final InstantSource clock;

  /// @param serverName a name that it is for, besides `localhost`
  /// @param folder where it is kept; null to keep it in memory only
  /// @param clock from when on it is valid
  public OwnCertificate(String serverName, @Nullable Path folder, InstantSource clock) {
    this.serverName = serverName;
    this.folder = folder;
    this.clock = clock;
  }

  @Override
  public Certificate certificate() throws IOException, GeneralSecurityException {
    if (folder == null) {
      return make();
    }
    var certificateFile = folder.resolve(CERTIFICATE_FILE);
    var keyFile = folder.resolve(KEY_FILE);
    if (Files.exists(certificateFile) && Files.exists(keyFile)) {
      var kept = Pem.read(certificateFile, keyFile);
      if (clock.instant().isBefore(kept.chain().getFirst().getNotAfter().toInstant())) {
        return kept;
      }
    }
    var made = make();
    Files.createDirectories(folder);
    write(keyFile, Pem.text(made.key()), "rw-------");
    write(certificateFile, Pem.text(made.chain().getFirst()), "rw-r--r--");
    LOG.info("tls=own certificate={} sha256={}", certificateFile, fingerprint(made));
    return made;
  }

  private Certificate make() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    var pair = generator.generateKeyPair();
    try {
      return new Certificate(pair.getPrivate(), List.of(sign(pair)));
    } catch (OperatorCreationException | IOException failure) {
      throw new GeneralSecurityException("making a certificate failed", failure);
    }
  }

  private X509Certificate sign(KeyPair pair)
      throws OperatorCreationException, GeneralSecurityException, IOException {
    Instant now = clock.instant();
    var name = new X500Name("CN=" + serverName);
    var builder =
        new JcaX509v3CertificateBuilder(
            name,
            new BigInteger(SERIAL_BITS, new SecureRandom()).setBit(0),
            Date.from(now.minus(BEFORE)),
            Date.from(now.plus(VALID)),
            name,
            pair.getPublic());
    builder.addExtension(
        Extension.subjectAlternativeName,
        false,
        new GeneralNames(
            new GeneralName[] {
              new GeneralName(GeneralName.dNSName, serverName),
              new GeneralName(GeneralName.dNSName, "localhost"),
              new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
              new GeneralName(GeneralName.iPAddress, "::1")
            }));
    var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate());
    return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
  }

  // Written beside and moved, so that there is never half a file.
  private static void write(Path file, String text, String rights) throws IOException {
    var beside = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(beside);
    Files.createFile(beside, rights(file, rights));
    Files.writeString(beside, text);
    Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static FileAttribute<?>[] rights(Path file, String rights) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
        }
        : new FileAttribute<?>[0];
  }

  private static String fingerprint(Certificate certificate) throws GeneralSecurityException {
    var digest = MessageDigest.getInstance("SHA-256");
    return HexFormat.ofDelimiter(":")
        .withUpperCase()
        .formatHex(digest.digest(certificate.chain().getFirst().getEncoded()));
  }
}
