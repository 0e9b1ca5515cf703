package parley.server.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/// Certificates and keys in PEM files (RFC 7468).
public final class Pem {
  private static final String KEY_BEGIN = "-----BEGIN PRIVATE KEY-----";
  private static final String KEY_END = "-----END PRIVATE KEY-----";
  private static final Pattern KEY = Pattern.compile(KEY_BEGIN + "([A-Za-z0-9+/=\\s]+)" + KEY_END);
  private static final int LINE = 64;

  private Pem() {}

  /// Reads a certificate with its chain, and the key that belongs to it.
  ///
  /// @throws IOException where a file cannot be read
  /// @throws GeneralSecurityException where it holds something else, or the two do not belong
  ///   together; the message is one line for the operator
  public static Certificate read(Path certificateFile, Path keyFile)
      throws IOException, GeneralSecurityException {
    var chain = chain(certificateFile);
    var key = key(keyFile, chain.getFirst().getPublicKey().getAlgorithm());
    if (!belongTogether(key, chain.getFirst())) {
      throw new KeyException(keyFile + " is not the key of " + certificateFile);
    }
    return new Certificate(key, chain);
  }

  private static List<X509Certificate> chain(Path file) throws IOException, CertificateException {
    try (var in = new ByteArrayInputStream(Files.readAllBytes(file))) {
      var chain =
          CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
              .map(X509Certificate.class::cast)
              .toList();
      if (chain.isEmpty()) {
        throw new CertificateException("empty");
      }
      return chain;
    } catch (CertificateException failure) {
      throw new CertificateException(file + " holds no certificate in PEM", failure);
    }
  }

  private static PrivateKey key(Path file, String algorithm)
      throws IOException, GeneralSecurityException {
    var found = KEY.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
    if (!found.find()) {
      throw new KeyException(
          file
              + " holds no PKCS #8 key in PEM without a password; openssl pkcs8 -topk8 -nodes"
              + " makes one of others");
    }
    try {
      var encoded = Base64.getMimeDecoder().decode(found.group(1));
      return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (InvalidKeySpecException | IllegalArgumentException failure) {
      throw new KeyException(
          file + " holds no key of the certificate's kind, " + algorithm, failure);
    }
  }

  private static boolean belongTogether(PrivateKey key, X509Certificate certificate)
      throws GeneralSecurityException {
    var algorithm =
        switch (key.getAlgorithm()) {
          case "EC" -> "SHA256withECDSA";
          case "RSA" -> "SHA256withRSA";
          default -> key.getAlgorithm();
        };
    var message = certificate.getEncoded();
    var signature = Signature.getInstance(algorithm);
    signature.initSign(key);
    signature.update(message);
    var signed = signature.sign();
    signature.initVerify(certificate.getPublicKey());
    signature.update(message);
    return signature.verify(signed);
  }

  static String text(PrivateKey key) {
    return KEY_BEGIN + "\n" + encoded(key.getEncoded()) + "\n" + KEY_END + "\n";
  }

  static String text(X509Certificate certificate) throws CertificateEncodingException {
    return "-----BEGIN CERTIFICATE-----\n"
        + encoded(certificate.getEncoded())
        + "\n-----END CERTIFICATE-----\n";
  }

  private static String encoded(byte[] bytes) {
    return Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(bytes);
  }
}
